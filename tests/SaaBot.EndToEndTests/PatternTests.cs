using System.Text.Json;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests;

public sealed class PatternTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private readonly Lab _lab = fixture.Lab;

    public static TheoryData<string> Patterns =>
    [
        "classic-3-tier", "serverless-web-app", "microservices", "ha-database", "hybrid-cloud",
        "multi-region", "event-driven", "analytics-pipeline", "disaster-recovery", "caching",
    ];

    private LocalActor Alex => _lab.As(_lab.Discord.World.Alex);

    private LocalActor Mai => _lab.As(_lab.Discord.World.Mai);

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Each_pattern_has_a_card_in_both_languages(string id)
    {
        InteractionOutcome english = await Alex.SlashAsync(_lab.Study, "pattern", ("name", id));
        InteractionOutcome vietnamese = await Mai.SlashAsync(_lab.Study, "pattern", ("name", id), ("private", true));
        Assert.Equal(InteractionStatus.Responded, english.Status);
        Assert.Equal(InteractionStatus.Responded, vietnamese.Status);
        Assert.False(english.Message!.Value.IsPrivate());
        Assert.True(vietnamese.Message!.Value.IsPrivate());
        Assert.Contains("Exam tip:", english.Message.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("Mẹo thi:", vietnamese.Message.Value.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task A_card_carries_its_picture_in_the_readers_language_with_words_for_who_cannot_see_it(string id)
    {
        JsonElement english = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", id))).Message!.Value;
        JsonElement vietnamese = (await Mai.SlashAsync(_lab.Study, "pattern", ("name", id), ("private", true))).Message!.Value;
        string[] words = await Task.WhenAll(PictureAsync(english), PictureAsync(vietnamese));
        Assert.NotEqual(words[0], words[1]);
        Assert.DoesNotContain("```", english.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Each_page_opens_in_place(string id)
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", id))).Message!.Value;
        foreach (string page in card.Buttons().Where(label => label != "Quiz me"))
        {
            InteractionOutcome turned = await Alex.ClickAsync(card, card.Button(page));
            Assert.Equal(InteractionStatus.Updated, turned.Status);
            Assert.Equal(card.Id(), turned.Message!.Value.Id());
            card = turned.Message.Value;
        }
    }

    [Fact]
    public async Task A_page_can_be_asked_for_at_once()
    {
        InteractionOutcome answer = await Alex.SlashAsync(_lab.Study, "pattern", ("name", "6"), ("view", "components"));
        Assert.Contains("Route 53", answer.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("Highly available by", answer.Message.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_button_takes_the_picture_away_and_spells_the_diagram()
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", "caching"))).Message!.Value;
        JsonElement spelled = (await Alex.ClickAsync(card, card.Button("Text"))).Message!.Value;
        Assert.Empty(spelled.Pictures());
        Assert.Contains("```", spelled.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_switches_the_diagram_in_place()
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", "multi-region"))).Message!.Value;
        string before = await PictureAsync(card);
        InteractionOutcome switched = await Alex.SelectAsync(card, card.Menus().Single(), "multi-region-active-active");
        Assert.Equal(InteractionStatus.Updated, switched.Status);
        Assert.NotEqual(card.Text(), switched.Message!.Value.Text());
        Assert.NotEqual(before, await PictureAsync(switched.Message.Value));
    }

    [Fact]
    public async Task A_button_on_somebody_elses_card_opens_a_private_copy_in_the_readers_language()
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", "caching"))).Message!.Value;
        InteractionOutcome copy = await Mai.ClickAsync(card, card.Button("Figures"));
        Assert.Equal(InteractionStatus.Responded, copy.Status);
        Assert.True(copy.Message!.Value.IsPrivate());
        Assert.NotEqual(card.Id(), copy.Message.Value.Id());
        Assert.Contains("Con số cần nhớ", copy.Message.Value.Text(), StringComparison.Ordinal);
        Assert.Equal(card.Text(), Alex.Messages(_lab.Study).Single(message => message.Id() == card.Id()).Text());
    }

    [Fact]
    public async Task Without_a_name_the_ten_are_listed_and_open_from_the_menu()
    {
        JsonElement list = (await Alex.SlashAsync(_lab.Study, "pattern")).Message!.Value;
        Assert.Contains("10. ", list.Text(), StringComparison.Ordinal);
        InteractionOutcome opened = await Alex.SelectAsync(list, list.Menus().Single(), "hybrid-cloud");
        Assert.Contains("Direct Connect", opened.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kubernetes on the moon")]
    [InlineData("@everyone **boom** <@1>")]
    [InlineData("'; DROP TABLE patterns; --")]
    public async Task An_unknown_name_gets_the_three_nearest_privately(string name)
    {
        JsonElement answer = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", name))).Message!.Value;
        Assert.True(answer.IsPrivate());
        Assert.Equal(3, answer.Buttons().Count);
        Assert.DoesNotContain("@everyone", answer.Text(), StringComparison.Ordinal);
        InteractionOutcome opened = await Alex.ClickAsync(answer, answer.Button(answer.Buttons()[0]));
        Assert.Equal(InteractionStatus.Updated, opened.Status);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("lambda", 1)]
    [InlineData("mutli", 1)]
    public async Task Names_are_suggested_while_typing(string typed, int least)
    {
        IReadOnlyList<JsonElement> choices = await Alex.AutocompleteAsync(_lab.Study, "pattern", "name", typed);
        Assert.True(choices.Count >= least, $"{choices.Count} suggestions for '{typed}'");
    }

    [Fact]
    public async Task Suggestions_speak_the_readers_language()
    {
        IReadOnlyList<JsonElement> choices = await Mai.AutocompleteAsync(_lab.Study, "pattern", "name", "đa region");
        Assert.Contains("multi-region", choices.Select(choice => choice.GetProperty("value").GetString()));
        Assert.DoesNotContain("6. Multi-Region Architecture", choices.Select(choice => choice.GetProperty("name").GetString()));
    }

    [Fact]
    [EdgeCase("Removed from server", "Lookup")]
    public async Task Cards_open_in_direct_messages_and_as_a_user_installed_app()
    {
        ulong application = _lab.Discord.World.Applications[0].Id;
        ulong direct = _lab.Discord.World.DirectChannel(_lab.Discord.World.Mai.Id, application)!.Id;
        foreach (ulong channel in new[] { direct, _lab.Discord.World.GroupChannelId })
        {
            InteractionOutcome answer = await Mai.SlashAsync(channel, "pattern", ("name", "caching"));
            Assert.Equal(InteractionStatus.Responded, answer.Status);
            Assert.Contains("Mẹo thi:", answer.Message!.Value.Text(), StringComparison.Ordinal);
        }
    }

    // Fetches the message's only picture and returns its description.
    private static async Task<string> PictureAsync(JsonElement message)
    {
        (string url, string description) = Assert.Single(message.Pictures());
        using HttpClient http = new();
        byte[] png = await http.GetByteArrayAsync(url, Lab.Soon);
        Assert.Equal("\x89PNG\r\n\x1a\n", System.Text.Encoding.Latin1.GetString(png, 0, 8));
        Assert.InRange(description.Length, 20, 1024);
        return description;
    }
}
