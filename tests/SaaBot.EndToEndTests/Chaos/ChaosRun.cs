using System.Globalization;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.EndToEndTests.Support;
using SaaBot.LocalDiscord;
using SaaBot.LocalDiscord.World;
using SaaBot.Storage;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>One quiz in a server of its own.</summary>
internal sealed class ChaosRun
{
    private const int Rounds = 3;

    private readonly LocalDiscordServer _discord;
    private readonly IStores _stores;
    private readonly Random _chance;
    private readonly LocalGuild _guild;
    private readonly ChaosPlayer[] _players;
    private readonly Quiz _quiz;

    public ChaosRun(LocalDiscordServer discord, IStores stores, FastClock clock, Catalog catalog, int seed)
    {
        (_discord, _stores, _chance) = (discord, stores, new Random(seed));
        _guild = discord.World.AddGuild(string.Create(CultureInfo.InvariantCulture, $"Chaos {seed}"), 3);
        _players = [.. _guild.Members.Keys.Order().Select((id, index) => new ChaosPlayer(
            discord.Client.As(discord.World.Users.Single(user => user.Id == id)), id, new Random((seed * 31) + index)))];
        DateTimeOffset now = clock.GetUtcNow();
        _quiz = new Quiz(
            string.Create(CultureInfo.InvariantCulture, $"c{seed}"),
            _guild.Id,
            _guild.ChannelIds[0],
            _players[0].UserId,
            [.. catalog.Questions.Where(question => question.Choose == 1).Skip(seed % 50).Take(Rounds).Select(question => question.Id)],
            seed,
            TimeSpan.FromSeconds(20),
            now);
    }

    public async Task<int> PlayAsync(ChaosWorker[] workers)
    {
        int first = _chance.Next(2);
        workers[first].KillAt(_chance.Next(1, 25), _chance.Next(2) == 0);
        if (_chance.Next(3) == 0)
        {
            workers[1 - first].KillAt(_chance.Next(1, 25), _chance.Next(2) == 0);
        }

        using CancellationTokenSource over = new();
        Task<int>[] watches = [.. workers.Select(worker => worker.WatchAsync(() => { }, over.Token))];
        Assert.True((await _stores.Quizzes.StartAsync(_quiz, QuizRules.MostInServer, Lab.Soon)).IsStarted);
        for (int round = 0; round < Rounds; round++)
        {
            Quiz now = await WhenAsync(quiz => quiz.IsOver || (quiz.Phase == QuizPhase.Open && quiz.Round >= round));
            if (now.Phase == QuizPhase.Open && now.Round == round)
            {
                await Task.WhenAll(_players.Select(player => player.AnswerAsync(now)));
            }
        }

        await WhenAsync(quiz => quiz.IsOver);
        await over.CancelAsync();
        return (await Task.WhenAll(watches)).Sum();
    }

    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        List<string> problems = [];
        Quiz end = await NowAsync();
        string[] said = [.. _discord.Client.As(_discord.World.Users.Single(user => user.Id == _players[0].UserId)).Messages(_quiz.ChannelId)
            .Where(message => !message.IsPrivate()).Select(message => message.Text())];
        for (int round = 0; round < end.CountedRounds; round++)
        {
            string heading = $"### Question {round + 1} of {Rounds}";
            Expect(problems, 1, said.Count(text => text.StartsWith(heading + "\n", StringComparison.Ordinal)), $"cards of round {round}");
            Expect(problems, 1, said.Count(text => text.StartsWith(heading + " · ", StringComparison.Ordinal)), $"explanations of round {round}");
        }

        Expect(problems, 1, said.Count(text => text.Contains("The quiz is over", StringComparison.Ordinal)), "tables");
        Expect(problems, (2 * end.CountedRounds) + 1, said.Length, "messages");
        await CheckAnswersAsync(end, problems);
        return problems;
    }

    private async Task CheckAnswersAsync(Quiz end, List<string> problems)
    {
        List<AnswerRecord> counted = [];
        for (int round = 0; round < Rounds; round++)
        {
            IReadOnlyList<AnswerRecord> answers = await _stores.Scores.GetAnswersAsync(_guild.Id, _quiz.SourceOf(round), Lab.Soon);
            counted.AddRange(answers);
            foreach (ChaosPlayer player in _players)
            {
                AnswerRecord? answer = answers.SingleOrDefault(each => each.UserId == player.UserId);
                string? letter = answer is null ? null : AnswerControls.Letters(answer.Chosen, OptionOrder.Of(answer.QuestionId, 4, _quiz.Seed));
                if (player.Problem(round, letter) is { } problem)
                {
                    problems.Add(problem);
                }
            }
        }

        Board board = await _stores.Scores.GetBoardAsync(_guild.Id, PeriodCalendar.All, 25, null, Lab.Soon);
        foreach (ChaosPlayer player in _players)
        {
            int points = counted.Where(answer => answer.UserId == player.UserId).Sum(answer => answer.Points);
            Expect(problems, points, end.Scores.FirstOrDefault(score => score.UserId == player.UserId)?.Points ?? 0, $"points of {player.UserId} in the table");
            Expect(problems, points, board.Top.FirstOrDefault(row => row.UserId == player.UserId)?.Standing.Points ?? 0, $"points of {player.UserId} on the board");
            Expect(problems, counted.Count(answer => answer.UserId == player.UserId), end.Scores.FirstOrDefault(score => score.UserId == player.UserId)?.Answered ?? 0, $"answers of {player.UserId}");
        }
    }

    private static void Expect(List<string> problems, int expected, int found, string what)
    {
        if (expected != found)
        {
            problems.Add($"{found} {what} instead of {expected}");
        }
    }

    private async Task<Quiz> NowAsync() => (await _stores.Quizzes.GetAsync(_guild.Id, _quiz.Id, Lab.Soon))!;

    private async Task<Quiz> WhenAsync(Func<Quiz, bool> wanted)
    {
        using CancellationTokenSource soon = new(TimeSpan.FromMinutes(2));
        while (true)
        {
            Quiz now = await NowAsync();
            if (wanted(now))
            {
                return now;
            }

            Assert.False(soon.IsCancellationRequested, $"The quiz stays in {now.Phase}, round {now.Round}, rests by {now.Pause}, failures {now.Failures}.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), CancellationToken.None);
        }
    }
}
