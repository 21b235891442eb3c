using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Servers;
using SaaBot.Bot.Telemetry;
using SaaBot.Discord.Events;

namespace SaaBot.Bot.Jobs;

/// <summary>
/// Reads what Discord tells and starts an answer for each interaction, so that a slow one never holds up the next. When the host stops, answers under way are
/// finished first; a handler that is not done after <see cref="DrainTime"/> gives up, and the person is told to try again.
/// </summary>
/// <param name="source">Where interactions come from.</param>
/// <param name="router">Who answers them.</param>
/// <param name="status">Told of the connection's state.</param>
/// <param name="listeners">Told of everything else.</param>
/// <param name="metrics">Counts lost connections.</param>
/// <param name="clock">Measures the time that answers under way are given.</param>
/// <param name="lifetime">Stopped when Discord refuses the bot for good.</param>
/// <param name="log">The log.</param>
public sealed class InteractionWorker(
    IInteractionSource source,
    InteractionRouter router,
    ConnectionStatus status,
    IEnumerable<IEventListener> listeners,
    BotMetrics metrics,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<InteractionWorker> log) : BackgroundService
{
    /// <summary>How long handlers under way go on when the host stops. With the gateway's goodbye before and the last answers after it, it fits in ten seconds.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(5);

    // Enough for a burst of a few seconds; beyond it the gateway's reader waits, and Discord's own buffer holds the rest.
    private const int Waiting = 4096;

    private readonly ConcurrentDictionary<Task, byte> _answers = new();
    private readonly IEventListener[] _listeners = [.. listeners];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Channel<DiscordEvent> events = Channel.CreateBounded<DiscordEvent>(new BoundedChannelOptions(Waiting) { SingleReader = true });
        using CancellationTokenSource abandon = new(Timeout.InfiniteTimeSpan, clock);
        using CancellationTokenRegistration stopping = stoppingToken.Register(() => abandon.CancelAfter(DrainTime));
        Task reading = ReadAsync(events.Reader, abandon.Token);
        GatewayStop end = await source.RunAsync(events.Writer, stoppingToken).ConfigureAwait(false);
        events.Writer.Complete();
        await reading.ConfigureAwait(false);
        await Task.WhenAll(_answers.Keys).ConfigureAwait(false);
        if (end.IsFatal)
        {
            log.LogCritical("Discord refuses the bot ({Reason}): {Explanation}", end.Reason, end.Explanation);
            status.Refused(end);
            lifetime.StopApplication();
        }
    }

    private async Task ReadAsync(ChannelReader<DiscordEvent> events, CancellationToken abandon)
    {
        await foreach (DiscordEvent each in events.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            switch (each)
            {
                case InteractionReceived received:
                    Start(received, abandon);
                    break;
                case GatewayReady ready:
                    status.Connected(ready.Shard);
                    log.LogInformation("Connected to Discord as {User} (shard {Shard}, {Guilds} servers)", ready.User.Username, ready.Shard, ready.GuildIds.Count);
                    break;
                case GatewayResumed resumed:
                    status.Connected(resumed.Shard);
                    log.LogInformation("Shard {Shard} goes on where it was", resumed.Shard);
                    break;
                case GatewayInterrupted interrupted:
                    status.Interrupted(interrupted.Shard);
                    metrics.Interrupted(interrupted.Shard);
                    log.LogWarning("Shard {Shard} lost its connection and reconnects: {Explanation}", interrupted.Shard, interrupted.Explanation);
                    break;
                default:
                    break;
            }

            foreach (IEventListener listener in each is InteractionReceived ? [] : _listeners)
            {
                listener.Hear(each);
            }
        }
    }

    private void Start(InteractionReceived received, CancellationToken abandon)
    {
        Task answer = Task.Run(() => router.AnswerAsync(received, abandon), CancellationToken.None);
        _answers.TryAdd(answer, 0);
        _ = answer.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Ended(Task answer)
    {
        _answers.TryRemove(answer, out _);
        if (answer.Exception is { } bug)
        {
            log.LogError(bug, "An interaction was not answered");
        }
    }
}
