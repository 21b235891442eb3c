using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Quizzes;
using Channel = System.Threading.Channels.Channel;

namespace SaaBot.Bot.Jobs;

/// <summary>
/// Tells quizzes what becomes of their servers and channels: an outage freezes them, the server's return lets them go on, a deleted channel and the bot's removal end them without
/// a word (Gateway Events, "Guild Delete" and "Channel Delete").
/// </summary>
/// <param name="store">The quizzes.</param>
/// <param name="keeper">Changes them.</param>
/// <param name="presence">Tells which servers are there.</param>
/// <param name="bell">Wakes the worker.</param>
/// <param name="clock">The present, and waits between tries.</param>
/// <param name="log">The log.</param>
public sealed class QuizServerWorker(
    IQuizStore store, QuizKeeper keeper, ServerPresence presence, QuizBell bell, TimeProvider clock, ILogger<QuizServerWorker> log) : BackgroundService, IEventListener
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    private readonly Channel<DiscordEvent> _events = Channel.CreateUnbounded<DiscordEvent>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public void Hear(DiscordEvent happened)
    {
        if (happened is GatewayReady or GuildAvailable or GuildUnavailable or GuildRemoved or ChannelDeleted)
        {
            _events.Writer.TryWrite(happened);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _events.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false))
            {
                // A new session tells of thousands of servers at once: one look at the quizzes serves them all.
                List<DiscordEvent> happened = [];
                while (_events.Reader.TryRead(out DiscordEvent? each))
                {
                    happened.Add(each);
                }

                while (!await TryAsync(happened, stoppingToken).ConfigureAwait(false))
                {
                    await Task.Delay(BetweenTries, clock, stoppingToken).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogDebug("Quizzes are no longer told of their servers");
        }
    }

    private async Task<bool> TryAsync(List<DiscordEvent> happened, CancellationToken stop)
    {
        try
        {
            IReadOnlyList<Quiz> running = await store.ListRunningAsync(stop).ConfigureAwait(false);
            foreach (DiscordEvent each in happened)
            {
                foreach (Quiz quiz in running)
                {
                    await TellAsync(quiz, each, stop).ConfigureAwait(false);
                }
            }

            bell.Ring();
            return true;
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; what became of servers waits");
            return false;
        }
        catch (Exception failure) when (IsBug(failure, stop))
        {
            log.LogError(failure, "No quiz was told of {Count} events", happened.Count);
            return true;
        }
    }

    private async Task TellAsync(Quiz quiz, DiscordEvent happened, CancellationToken stop)
    {
        try
        {
            if (StepFor(quiz, happened) is { } step)
            {
                await keeper.ChangeAsync(quiz.GuildId, quiz.Id, step, stop).ConfigureAwait(false);
                log.LogInformation("Quiz {Quiz} met {Event}", quiz.Id, happened.GetType().Name);
            }
        }
        catch (Exception failure) when (IsBug(failure, stop))
        {
            log.LogError(failure, "Quiz {Quiz} was not told of {Event}", quiz.Id, happened.GetType().Name);
        }
    }

    // What goes wrong over one quiz must not keep the bot from all others.
    private static bool IsBug(Exception failure, CancellationToken stop) =>
        failure is not StoreUnavailableException && !(failure is OperationCanceledException && stop.IsCancellationRequested);

    private Func<Quiz, Quiz?>? StepFor(Quiz quiz, DiscordEvent happened) => happened switch
    {
        GuildUnavailable away when away.GuildId.Value == quiz.GuildId => state => QuizOutages.Freeze(state, clock.GetUtcNow()),
        GuildAvailable back when back.Guild.Id.Value == quiz.GuildId => state => QuizOutages.Thaw(state, clock.GetUtcNow()),
        GuildRemoved removed when removed.GuildId.Value == quiz.GuildId => state => QuizControl.Silence(state, QuizEnd.Removed),
        ChannelDeleted deleted when deleted.ChannelId.Value == quiz.ChannelId => state => QuizControl.Silence(state, QuizEnd.ChannelGone),

        // A server that removed the bot while it was away is missing in the list of a new session.
        GatewayReady ready when WasLeft(quiz, ready) => state => QuizControl.Silence(state, QuizEnd.Removed),
        _ => null,
    };

    private bool WasLeft(Quiz quiz, GatewayReady ready) =>
        clock.GetUtcNow() - quiz.StartedAt >= QuizRules.TooYoungForList
        && ShardId.Of(new Snowflake(quiz.GuildId), ready.Shard.Count) == ready.Shard
        && ready.GuildIds.All(guild => guild.Value != quiz.GuildId)
        && !presence.IsThere(quiz.GuildId);
}
