using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Interactions;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests;

public sealed class AcknowledgementTests
{
    [Fact]
    public async Task A_slow_command_is_deferred_and_answered_later()
    {
        HeldCommand held = new();
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(held));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(InteractionStatus.Deferred, outcome.Status);
        held.Release();
        JsonElement answer = await alex.FinishedAsync(lab.Study, outcome, Lab.Soon);
        Assert.True(answer.IsPrivate());
        Assert.Contains("no text to read", answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failing_command_apologises_with_an_id_and_never_shows_the_exception(bool isSlow)
    {
        HeldCommand failing = new(new InvalidOperationException("secret of the house"));
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(failing));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        if (!isSlow)
        {
            failing.Release();
        }

        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(isSlow ? InteractionStatus.Deferred : InteractionStatus.Responded, outcome.Status);
        failing.Release();
        JsonElement answer = await alex.FinishedAsync(lab.Study, outcome, Lab.Soon);
        Assert.True(answer.IsPrivate());
        Assert.Matches("`[0-9A-Z]{7}`", answer.Text());
        Assert.DoesNotContain("secret", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Restart in the middle", "Lookup")]
    public async Task Old_buttons_keep_working_after_a_restart()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        JsonElement card = (await alex.SlashAsync(lab.Study, "pattern", ("name", "microservices"))).Message!.Value;
        await lab.StopBotAsync();
        await lab.StartBotAsync();
        InteractionOutcome turned = await alex.ClickAsync(card, card.Button("Components"));
        Assert.Equal(InteractionStatus.Updated, turned.Status);
        Assert.Contains("Highly available by", turned.Message!.Value.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_under_way_are_finished_when_the_bot_stops()
    {
        HeldCommand held = new();
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(held));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        Task<InteractionOutcome> asked = alex.SlashAsync(lab.Study, "slow");
        await held.Started.WaitAsync(Lab.Soon);
        Task stopped = lab.StopBotAsync();
        held.Release();
        await stopped;
        Assert.Contains("no text to read", (await alex.FinishedAsync(lab.Study, await asked.WaitAsync(Lab.Soon), Lab.Soon)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_for_the_stop_is_apologised_for()
    {
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(new HeldCommand()));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(InteractionStatus.Deferred, outcome.Status);
        await lab.StopBotAsync();
        Assert.Contains("restarting", (await alex.FinishedAsync(lab.Study, outcome, Lab.Soon)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Many answer in one second", "Lookup")]
    public async Task A_hundred_people_at_once_are_all_answered()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor[] people = [lab.As(lab.Discord.World.Alex), lab.As(lab.Discord.World.Mai), lab.As(lab.Discord.World.Sam), lab.As(lab.Discord.World.Linh)];
        InteractionOutcome[] outcomes = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(number => people[number % 4].SlashAsync(lab.Study, "pattern", ("name", $"{(number % 10) + 1}"))));
        Assert.All(outcomes, outcome => Assert.Equal(InteractionStatus.Responded, outcome.Status));
    }
}
