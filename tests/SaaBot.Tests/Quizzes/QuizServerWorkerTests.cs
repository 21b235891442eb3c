using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using SaaBot.Tests.Daily.Support;
using SaaBot.Tests.Support;

namespace SaaBot.Tests.Quizzes;

public sealed class QuizServerWorkerTests
{
    private readonly FakeClock _clock = new(SampleQuiz.Start);
    private readonly MemoryQuizStore _store = new();
    private readonly QuizBell _bell = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(59, false)] // the bot may have joined the server after the list was made
    [InlineData(60, true)]
    public async Task A_new_session_that_does_not_list_a_quizs_server_ends_the_quiz_if_it_is_older(int seconds, bool ends)
    {
        Quiz quiz = SampleQuiz.New();
        await _store.StartAsync(quiz, QuizRules.MostInServer, Stop);
        using QuizServerWorker worker = new(_store, new QuizKeeper(_store), new ServerPresence(), _bell, _clock, NullLogger<QuizServerWorker>.Instance);
        await worker.StartAsync(Stop);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        worker.Hear(new GatewayReady(0, new ShardId(0, 1), new User { Id = new Snowflake(1), Username = "saabot" }, new Snowflake(1), [], "s"));
        await _bell.WaitAsync(TimeSpan.FromHours(1), _clock, Stop);
        Quiz after = (await _store.GetAsync(quiz.GuildId, quiz.Id, Stop))!;
        Assert.Equal(ends ? QuizEnd.Removed : null, after.End);
        Assert.Equal(ends, after.IsOver);
        await worker.StopAsync(Stop);
    }

    [Fact]
    public async Task A_bug_over_one_event_leaves_the_next_one_alone()
    {
        Quiz quiz = SampleQuiz.New();
        await _store.StartAsync(quiz, QuizRules.MostInServer, Stop);
        int asked = 0;
        (IQuizStore broken, _) = CalledProxy.Before<IQuizStore>(
            _store, (method, _) => method == nameof(IQuizStore.ListRunningAsync) && ++asked == 1 ? new InvalidOperationException("broken") : null);
        CollectingLogger<QuizServerWorker> log = new();
        using QuizServerWorker worker = new(broken, new QuizKeeper(_store), new ServerPresence(), _bell, _clock, log);
        await worker.StartAsync(Stop);
        worker.Hear(new GuildUnavailable(0, new Snowflake(quiz.GuildId)));
        while (log.Lines.All(line => line.Level != LogLevel.Error))
        {
            await Task.Delay(5, Stop);
        }

        worker.Hear(new GuildRemoved(0, new Snowflake(quiz.GuildId)));
        await _bell.WaitAsync(TimeSpan.FromHours(1), _clock, Stop);
        Assert.Equal(QuizEnd.Removed, (await _store.GetAsync(quiz.GuildId, quiz.Id, Stop))!.End);
        await worker.StopAsync(Stop);
    }
}
