using System.Text.Json;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

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
        Assert.Contains("```", english.Message.Value.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public async Task Each_page_opens_in_place(string id)
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", id))).Message!.Value;
        foreach (string page in card.Buttons())
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
    public async Task The_menu_switches_the_diagram_in_place()
    {
        JsonElement card = (await Alex.SlashAsync(_lab.Study, "pattern", ("name", "multi-region"))).Message!.Value;
        InteractionOutcome switched = await Alex.SelectAsync(card, card.Menus().Single(), "multi-region-active-active");
        Assert.Equal(InteractionStatus.Updated, switched.Status);
        Assert.NotEqual(card.Text(), switched.Message!.Value.Text());
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
}
