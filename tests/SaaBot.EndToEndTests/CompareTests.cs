using System.Text.Json;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

public sealed class CompareTests(LabFixture fixture) : IClassFixture<LabFixture>
{
    private readonly Lab _lab = fixture.Lab;

    private LocalActor Alex => _lab.As(_lab.Discord.World.Alex);

    private LocalActor Mai => _lab.As(_lab.Discord.World.Mai);

    [Fact]
    public async Task Every_suggested_comparison_opens_in_both_languages()
    {
        IReadOnlyList<JsonElement> choices = await Alex.AutocompleteAsync(_lab.Study, "compare", "topic", "");
        Assert.Equal(13, choices.Count);
        foreach (string topic in choices.Select(choice => choice.GetProperty("value").GetString()!))
        {
            JsonElement english = (await Alex.SlashAsync(_lab.Study, "compare", ("topic", topic))).Message!.Value;
            JsonElement vietnamese = (await Mai.SlashAsync(_lab.Study, "compare", ("topic", topic), ("private", true))).Message!.Value;
            Assert.Contains("Trap:", english.Text(), StringComparison.Ordinal);
            Assert.Contains("Bẫy:", vietnamese.Text(), StringComparison.Ordinal);
            Assert.NotEqual(Assert.Single(english.Pictures()).Description, Assert.Single(vietnamese.Pictures()).Description);
        }
    }

    [Fact]
    public async Task The_order_of_two_patterns_does_not_matter()
    {
        JsonElement one = (await Alex.SlashAsync(_lab.Study, "compare", ("a", "multi-region"), ("b", "disaster-recovery"))).Message!.Value;
        JsonElement other = (await Alex.SlashAsync(_lab.Study, "compare", ("a", "9"), ("b", "Multi Region"))).Message!.Value;
        Assert.Equal(one.Text(), other.Text());
        Assert.Contains("What it is for", one.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patterns_typed_into_the_topic_still_count()
    {
        JsonElement pair = (await Alex.SlashAsync(_lab.Study, "compare", ("topic", "caching"), ("a", "ha-database"))).Message!.Value;
        Assert.Contains("The trap", pair.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_pattern_asks_for_the_other()
    {
        JsonElement asked = (await Alex.SlashAsync(_lab.Study, "compare", ("a", "caching"))).Message!.Value;
        InteractionOutcome pair = await Alex.SelectAsync(asked, asked.Menus()[^1], "event-driven");
        Assert.Contains("The trap", pair.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_named_lists_what_can_be_compared()
    {
        JsonElement list = (await Mai.SlashAsync(_lab.Study, "compare", ("private", true))).Message!.Value;
        Assert.Contains("Có thể so sánh", list.Text(), StringComparison.Ordinal);
        InteractionOutcome opened = await Mai.SelectAsync(list, list.Menus().Single(), "ecs-or-eks");
        Assert.Contains("Kubernetes", opened.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_topic_gets_the_nearest_privately()
    {
        JsonElement answer = (await Alex.SlashAsync(_lab.Study, "compare", ("topic", "cats or dogs"))).Message!.Value;
        Assert.True(answer.IsPrivate());
        Assert.Equal(5, answer.Buttons().Count);
    }
}
