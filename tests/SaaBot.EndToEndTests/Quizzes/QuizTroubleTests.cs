using System.Text.Json;
using SaaBot.Domain.Quizzes;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.World;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.EndToEndTests.Quizzes;

/// <summary>The edge cases of a quiz as a whole: two starts, restarts, lost permissions and channels, outages, pauses and hosts.</summary>
public sealed class QuizTroubleTests
{
    [Fact]
    public async Task Two_starts_at_the_same_instant_give_one_quiz()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        InteractionOutcome[] starts = await Task.WhenAll(lab.Alex.SlashAsync(lab.Channel, "quiz start"), lab.Sam.SlashAsync(lab.Channel, "quiz start"));
        InteractionOutcome refused = Assert.Single(starts, start => start.Message!.Value.IsPrivate());
        Assert.Contains($"A quiz runs in this channel already: https://discord.com/channels/{lab.Guild}/{lab.Channel}", refused.Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Single(await lab.Store.ListRunningAsync(Lab.Soon));
    }

    [Fact]
    public async Task A_server_has_at_most_three_quizzes()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        foreach (string name in new[] { "one", "two", "three" })
        {
            ulong channel = lab.Lab.Discord.World.AddChannel(lab.Guild, name)!.Id;
            Assert.False((await lab.Alex.SlashAsync(channel, "quiz start")).Message!.Value.IsPrivate());
        }

        JsonElement fourth = (await lab.Alex.SlashAsync(lab.Channel, "quiz start")).Message!.Value;
        Assert.Contains("This server has 3 quizzes already", fourth.Text(), StringComparison.Ordinal);
    }

    [Fact]
    [EdgeCase("Restart in the middle", "Group quiz")]
    public async Task A_restart_in_the_middle_of_a_round_extends_it_and_loses_nothing()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(1), seconds: 180);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        string[] right = QuizLab.Letters(open, right: true);
        await lab.AnswerAsync(lab.Mai, open, right);

        await lab.Lab.StopBotAsync();
        await lab.PassAsync(TimeSpan.FromSeconds(14));
        await lab.StartBotAsync();

        Quiz back = await lab.WhenAsync(quiz, now => now.Away > TimeSpan.Zero && now.Shown == QuizMachine.WantedCard(now));
        Assert.InRange(back.Deadline!.Value - open.Deadline!.Value, TimeSpan.FromSeconds(10), QuizRules.MostExtension);
        Assert.Equal(open.CardId, back.CardId);
        Assert.Contains("The time is extended", QuizLab.Message(lab.Sam, lab.Channel, back.CardId).Text(), StringComparison.Ordinal);

        await lab.AnswerAsync(lab.Sam, back, right);
        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal([1, 1], end.Scores.Select(score => score.Right));
        Assert.Equal(3, lab.Said().Count);
    }

    [Fact]
    public async Task A_missing_permission_is_told_to_the_host_alone_at_the_start()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        lab.Lab.Discord.World.DenyBots(lab.Channel, Permissions.SendMessages);
        JsonElement refusal = (await lab.Alex.SlashAsync(lab.Channel, "quiz start")).Message!.Value;
        Assert.True(refusal.IsPrivate());
        Assert.Contains("**Send Messages**", refusal.Text(), StringComparison.Ordinal);
        Assert.Empty(await lab.Store.ListRunningAsync(Lab.Soon));
    }

    [Fact]
    [EdgeCase("Permission lost", "Group quiz")]
    public async Task A_permission_that_is_lost_pauses_the_quiz_tells_the_host_and_resumes()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(2));
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Mai, open, "A");
        await lab.WhenAsync(quiz, now => now.Phase == QuizPhase.Between);
        lab.Lab.Discord.World.DenyBots(lab.Channel, Permissions.SendMessages);
        Quiz paused = await lab.WhenAsync(quiz, now => now.Pause?.IsTold == true);
        Assert.Equal(QuizPauseReason.Permission, paused.Pause!.Reason);
        ulong direct = lab.Lab.Discord.World.DirectChannel(lab.Lab.Discord.World.Alex.Id, lab.Lab.Discord.World.Applications[0].Id)!.Id;
        Assert.Contains("I may no longer write", lab.Alex.Messages(direct)[^1].Text(), StringComparison.Ordinal);

        lab.Lab.Discord.World.DenyBots(lab.Channel, Permissions.None);
        Assert.Contains("The quiz goes on", (await lab.Alex.SlashAsync(lab.Channel, "quiz resume")).Message!.Value.Text(), StringComparison.Ordinal);
        Quiz second = await lab.WhenOpenAsync(quiz, 1);
        await lab.AnswerAsync(lab.Mai, second, "A");
        Assert.Equal(2, (await lab.WhenAsync(quiz, now => now.IsOver)).Scores.Single().Answered);
    }

    [Fact]
    [EdgeCase("Channel deleted", "Group quiz")]
    public async Task A_deleted_channel_ends_the_quiz_and_keeps_the_scores()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(5), seconds: 180);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Mai, open, QuizLab.Letters(open, right: true));
        lab.Lab.Discord.World.DeleteChannel(lab.Channel);
        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal(QuizEnd.ChannelGone, end.End);
        Assert.Equal(1, end.Scores.Single().Right);
    }

    [Fact]
    [EdgeCase("Removed from server", "Group quiz")]
    public async Task The_bots_removal_ends_the_quiz_without_a_word_and_keeps_the_scores()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(5), seconds: 180);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Mai, open, QuizLab.Letters(open, right: true));
        int said = lab.Said().Count;
        lab.Lab.Discord.World.RemoveBots(lab.Guild);
        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal((QuizEnd.Removed, 1), (end.End, end.Scores.Single().Right));
        Assert.Equal(said, lab.Said().Count);
    }

    [Fact]
    [EdgeCase("Outage", "Group quiz")]
    public async Task An_outage_freezes_the_quiz()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(1), seconds: 20);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Mai, open, "A");
        lab.Lab.Discord.World.BeginOutage(lab.Guild);
        await lab.WhenAsync(quiz, now => now.FrozenAt is not null);
        await lab.PassAsync(TimeSpan.FromSeconds(40));
        Assert.Equal(QuizPhase.Open, (await lab.NowAsync(quiz)).Phase);

        lab.Lab.Discord.World.EndOutage(lab.Guild);
        Quiz back = await lab.WhenAsync(quiz, now => now.FrozenAt is null);
        Assert.True(back.Deadline - open.Deadline >= TimeSpan.FromSeconds(40));
        Assert.Equal(1, (await lab.WhenAsync(quiz, now => now.IsOver)).Scores.Single().Answered);
    }

    [Fact]
    public async Task A_pause_hides_the_question_and_it_goes_on_in_a_new_card()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(1), seconds: 60);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        string stem = open.Asked!.Stem.English;
        Assert.Contains(stem, QuizLab.Message(lab.Sam, lab.Channel, open.CardId).Text(), StringComparison.Ordinal);
        await lab.AnswerAsync(lab.Mai, open, "A");
        Assert.Contains("Only the host", (await lab.Sam.SlashAsync(lab.Channel, "quiz pause")).Message!.Value.Text(), StringComparison.Ordinal);
        Assert.Contains("rests now", (await lab.Alex.SlashAsync(lab.Channel, "quiz pause")).Message!.Value.Text(), StringComparison.Ordinal);

        await lab.WhenAsync(quiz, now => now.Shown?.Face == CardFace.Hidden && now.Pause is { IsTold: true });
        Assert.DoesNotContain(stem, string.Join('\n', lab.Said()), StringComparison.Ordinal);
        JsonElement notice = lab.Sam.Messages(lab.Channel)[^1];
        await lab.Alex.ClickAsync(notice, notice.Button("Go on"));

        Quiz again = await lab.WhenAsync(quiz, now => now.Phase == QuizPhase.Open);
        Assert.NotEqual(open.CardId, again.CardId);
        Assert.Contains(stem, QuizLab.Message(lab.Sam, lab.Channel, again.CardId).Text(), StringComparison.Ordinal);
        Assert.Contains("newer message", QuizLab.Message(lab.Sam, lab.Channel, open.CardId).Text(), StringComparison.Ordinal);
        await lab.AnswerAsync(lab.Sam, again, "A");
        Assert.Equal(2, (await lab.WhenAsync(quiz, now => now.IsOver)).Scores.Count);
    }

    [Fact]
    public async Task A_manager_stops_with_a_confirmation_and_what_was_answered_counts()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(5), seconds: 180);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Mai, open, "A");
        JsonElement question = (await lab.Linh.SlashAsync(lab.Channel, "quiz stop")).Message!.Value;
        Assert.True(question.IsPrivate());
        Assert.Equal(QuizPhase.Open, (await lab.NowAsync(quiz)).Phase);
        await lab.Linh.ClickAsync(question, question.Button("Dừng đố vui"));
        Quiz end = await lab.WhenAsync(quiz, now => now.IsOver);
        Assert.Equal((QuizEnd.Stopped, 1), (end.End, end.Scores.Single().Answered));
        Assert.Contains("It was stopped. 1 rounds count.", lab.Said()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_player_takes_over_when_the_host_is_gone()
    {
        await using QuizLab lab = await QuizLab.StartAsync();
        Quiz quiz = await lab.BeginAsync(lab.Questions(5), seconds: 20);
        Quiz open = await lab.WhenOpenAsync(quiz, 0);
        await lab.AnswerAsync(lab.Sam, open, "A");
        await lab.WhenAsync(quiz, now => now.Phase == QuizPhase.Between);
        await lab.Linh.SlashAsync(lab.Channel, "quiz pause");
        Quiz paused = await lab.WhenAsync(quiz, now => now.Pause is { IsTold: true });
        JsonElement notice = lab.Sam.Messages(lab.Channel)[^1];
        await lab.WhenAsync(quiz, _ => lab.Clock.GetUtcNow() - paused.HostSeenAt >= QuizRules.HostGoneAfter);
        Assert.Contains("You run this quiz now", (await lab.Sam.ClickAsync(notice, notice.Button("Take over"))).Message!.Value.Text(), StringComparison.Ordinal);
        await lab.Sam.ClickAsync(notice, notice.Button("Go on"));
        await lab.WhenOpenAsync(quiz, 1);
    }
}
