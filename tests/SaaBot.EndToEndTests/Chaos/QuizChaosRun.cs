using System.Globalization;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>One quiz in a server of its own.</summary>
internal sealed class QuizChaosRun : ChaosRun<ChaosPlayer>
{
    private const int Rounds = 3;

    private readonly Quiz _quiz;

    public QuizChaosRun(ChaosLab lab, FastClock clock, int seed)
        : base(lab, "Chaos", seed, (actor, userId, chance) => new ChaosPlayer(actor, userId, chance)) =>
        _quiz = new Quiz(
            string.Create(CultureInfo.InvariantCulture, $"c{seed}"),
            Guild.Id,
            Channel,
            Members[0].UserId,
            [.. Catalog.Questions.Where(question => question.Choose == 1).Skip(seed % 50).Take(Rounds).Select(question => question.Id)],
            seed,
            TimeSpan.FromSeconds(20),
            clock.GetUtcNow());

    public override string Title => $"quiz {_quiz.Id}";

    protected override async Task LiveAsync()
    {
        int first = Chance.Next(2);
        Workers[first].KillAt(Chance.Next(1, 25), Chance.Next(2) == 0);
        if (Chance.Next(3) == 0)
        {
            Workers[1 - first].KillAt(Chance.Next(1, 25), Chance.Next(2) == 0);
        }

        Assert.True((await Stores.Quizzes.StartAsync(_quiz, QuizRules.MostInServer, Lab.Soon)).IsStarted);
        for (int round = 0; round < Rounds; round++)
        {
            Quiz now = await WhenAsync(quiz => quiz.IsOver || (quiz.Phase == QuizPhase.Open && quiz.Round >= round));
            if (now.Phase == QuizPhase.Open && now.Round == round)
            {
                await Task.WhenAll(Members.Select(player => player.AnswerAsync(now)));
            }
        }

        await WhenAsync(quiz => quiz.IsOver);
    }

    protected override async Task CheckAsync()
    {
        Quiz end = await WhenAsync(quiz => quiz.IsOver);
        string[] said = [.. Said().Select(message => message.Text())];
        for (int round = 0; round < end.CountedRounds; round++)
        {
            string heading = $"### Question {round + 1} of {Rounds}";
            Expect(1, said.Count(text => text.StartsWith(heading + "\n", StringComparison.Ordinal)), $"cards of round {round}");
            Expect(1, said.Count(text => text.StartsWith(heading + " · ", StringComparison.Ordinal)), $"explanations of round {round}");
        }

        Expect(1, said.Count(text => text.Contains("The quiz is over", StringComparison.Ordinal)), "tables");
        Expect((2 * end.CountedRounds) + 1, said.Length, "messages");
        await CheckAnswersAsync(end);
    }

    private async Task CheckAnswersAsync(Quiz end)
    {
        List<AnswerRecord> counted = [];
        for (int round = 0; round < Rounds; round++)
        {
            string source = _quiz.SourceOf(round);
            IReadOnlyList<AnswerRecord> answers = await AskAsync(() => Stores.Scores.GetAnswersAsync(Guild.Id, source, Lab.Soon));
            counted.AddRange(answers);
            foreach (ChaosPlayer player in Members)
            {
                AnswerRecord? answer = answers.SingleOrDefault(each => each.UserId == player.UserId);
                string? letter = answer is null ? null : AnswerControls.Letters(answer.Chosen, OptionOrder.Of(answer.QuestionId, 4, _quiz.Seed));
                if (player.Problem(round, letter) is { } problem)
                {
                    Report(problem);
                }
            }
        }

        await CheckBoardAsync(counted);
        foreach (ChaosPlayer player in Members)
        {
            AnswerRecord[] own = [.. counted.Where(answer => answer.UserId == player.UserId)];
            QuizScore? score = end.Scores.FirstOrDefault(score => score.UserId == player.UserId);
            Expect(own.Sum(answer => answer.Points), score?.Points ?? 0, $"points of {player.UserId} in the table");
            Expect(own.Length, score?.Answered ?? 0, $"answers of {player.UserId} in the table");
        }
    }

    private Task<Quiz> WhenAsync(Func<Quiz, bool> wanted) => WhenAsync(
        () => Stores.Quizzes.GetAsync(Guild.Id, _quiz.Id, Lab.Soon),
        wanted,
        now => $"The quiz stays in {now?.Phase}, round {now?.Round}, rests by {now?.Pause}, failures {now?.Failures}.");
}
