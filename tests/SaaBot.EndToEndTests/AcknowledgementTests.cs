using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Bot.Interactions;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.Interactions;

namespace SaaBot.EndToEndTests;

public sealed class AcknowledgementTests
{
    [Fact]
    public async Task A_slow_command_is_deferred_and_answered_later()
    {
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(new SlowCommand(TimeSpan.FromSeconds(4))));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(InteractionStatus.Deferred, outcome.Status);
        JsonElement answer = await alex.FinishedAsync(lab.Study, outcome, Lab.Soon);
        Assert.True(answer.IsPrivate());
        Assert.Contains("no text to read", answer.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2.5)]
    public async Task A_failing_command_apologises_with_an_id_and_never_shows_the_exception(double seconds)
    {
        SlowCommand failing = new(TimeSpan.FromSeconds(seconds), new InvalidOperationException("secret of the house"));
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(failing));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(seconds > 0 ? InteractionStatus.Deferred : InteractionStatus.Responded, outcome.Status);
        JsonElement answer = seconds > 0 ? await alex.FinishedAsync(lab.Study, outcome, Lab.Soon) : outcome.Message!.Value;
        Assert.True(answer.IsPrivate());
        Assert.Matches("`[0-9A-Z]{7}`", answer.Text());
        Assert.DoesNotContain("secret", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
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
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(new SlowCommand(TimeSpan.FromSeconds(1))));
        Task<InteractionOutcome> asked = lab.As(lab.Discord.World.Alex).SlashAsync(lab.Study, "slow");
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        await lab.StopBotAsync();
        Assert.Equal(InteractionStatus.Responded, (await asked).Status);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_for_the_stop_is_apologised_for()
    {
        await using Lab lab = await Lab.StartAsync(customize: services => services.AddSingleton<ICommand>(new SlowCommand(TimeSpan.FromMinutes(5))));
        LocalActor alex = lab.As(lab.Discord.World.Alex);
        InteractionOutcome outcome = await alex.SlashAsync(lab.Study, "slow");
        Assert.Equal(InteractionStatus.Deferred, outcome.Status);
        await lab.StopBotAsync();
        Assert.Contains("restarting", (await alex.FinishedAsync(lab.Study, outcome, Lab.Soon)).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_people_at_once_are_all_answered()
    {
        await using Lab lab = await Lab.StartAsync();
        LocalActor[] people = [lab.As(lab.Discord.World.Alex), lab.As(lab.Discord.World.Mai), lab.As(lab.Discord.World.Sam), lab.As(lab.Discord.World.Linh)];
        InteractionOutcome[] outcomes = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(number => people[number % 4].SlashAsync(lab.Study, "pattern", ("name", $"{(number % 10) + 1}"))));
        Assert.All(outcomes, outcome => Assert.Equal(InteractionStatus.Responded, outcome.Status));
    }
}
