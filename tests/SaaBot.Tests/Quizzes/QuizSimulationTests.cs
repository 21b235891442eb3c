using FsCheck;
using FsCheck.Fluent;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Tests.Quizzes;

/// <summary>Whatever the order of two workers' steps and wherever they are killed: every round once, every answer once.</summary>
public sealed class QuizSimulationTests
{
    [Fact]
    public void Two_workers_killed_anywhere_play_every_round_once_and_count_every_answer_once() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<byte>(), (seed, crashes) => HoldsAsync(seed, crashes / 1024.0).GetAwaiter().GetResult()));

    [Fact]
    public async Task The_simulation_kills_workers_and_takes_answers()
    {
        QuizSimulation simulation = new(7);
        await simulation.PlayAsync(turns: 4000, crashes: 0.1);
        Assert.True(simulation.Crashes > 20, $"{simulation.Crashes} crashes");
        Assert.True(simulation.Acknowledged.Count >= 4, $"{simulation.Acknowledged.Count} answers");
    }

    private static async Task<bool> HoldsAsync(int seed, double crashes)
    {
        QuizSimulation simulation = new(seed);
        Quiz end = await simulation.PlayAsync(turns: 4000, crashes);
        Assert.Equal(QuizPhase.Ended, end.Phase);

        // Nobody answers two rounds in a row when the dice say so; then the third is not played.
        int rounds = end.CountedRounds;
        Assert.True(rounds == 3 || end.End == QuizEnd.NobodyAnswers);
        IEnumerable<string> nonces = Enumerable.Range(0, rounds)
            .SelectMany(round => new[] { (end with { Round = round }).Nonce('o'), (end with { Round = round }).Nonce('r') })
            .Append(end.Nonce('f'));
        Assert.Equal(nonces.Order(), simulation.Messages.Keys.Order());

        Dictionary<(int Round, ulong User), OptionSet> counted = simulation.Store.Counted
            .ToDictionary(answer => (Array.FindIndex([.. Enumerable.Range(0, 3)], round => end.SourceOf(round) == answer.SourceId), answer.UserId), answer => answer.Chosen);
        Assert.Equal(simulation.Acknowledged, counted);
        Assert.Equal(simulation.Store.Counted.Sum(answer => answer.Points), end.Scores.Sum(score => score.Points));
        Assert.Equal(simulation.Store.Counted.Count, end.Scores.Sum(score => score.Answered));
        Assert.Equal(simulation.Store.Counted.Where(Right).Count(), end.Scores.Sum(score => score.Right));
        return true;

        static bool Right(AnswerRecord answer) => answer.IsRight;
    }
}
