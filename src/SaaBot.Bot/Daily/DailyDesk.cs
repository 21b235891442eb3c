using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Servers;
using SaaBot.Bot.Telemetry;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>
/// Looks after all servers: each is looked at when its next moment has come, when its schedule was changed, and again after a failure, one look at a time. What is remembered here only
/// saves work; the store decides.
/// </summary>
/// <param name="daily">Schedules.</param>
/// <param name="publisher">Looks at one server.</param>
/// <param name="presence">Which servers are ours.</param>
/// <param name="alarms">Rings at the next moment of a server.</param>
/// <param name="metrics">Measures looks.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class DailyDesk(
    IDailyStore daily,
    DailyPublisher publisher,
    ServerPresence presence,
    IDailyAlarms alarms,
    BotMetrics metrics,
    TimeProvider clock,
    ILogger<DailyDesk> log) : IHostedService, IDisposable
{
    // Enough to keep Discord's 50 requests a second busy, few enough to leave the store to others.
    private const int AtOnce = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, DailyRun> _runs = [];
    private readonly ConcurrentDictionary<ulong, (DailySchedule Schedule, DateTimeOffset? Next)> _agenda = new();
    private readonly SemaphoreSlim _gate = new(AtOnce);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _abandoned = new();

    /// <summary>Looks at every server whose moment has come, or of which nothing is known yet.</summary>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Completes when all of them were looked at once.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task SweepAsync(CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<DailySchedule> schedules = await daily.ListSchedulesAsync(stop).ConfigureAwait(false);
        List<Task> looks = [];
        foreach (DailySchedule schedule in schedules.Where(schedule => presence.IsOurs(schedule.GuildId)))
        {
            bool isKnown = _agenda.TryGetValue(schedule.GuildId, out (DailySchedule Schedule, DateTimeOffset? Next) entry) && entry.Schedule == schedule;
            if (!isKnown || entry.Next <= now)
            {
                _agenda[schedule.GuildId] = (schedule, null);
                looks.Add(Look(schedule.GuildId, hurry: !isKnown));
            }
        }

        await Task.WhenAll(looks).WaitAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Looks at a server now, without waiting for the end of a pause after a failure.</summary>
    /// <param name="guildId">The server.</param>
    /// <returns>Completes when it was looked at once.</returns>
    public Task Look(ulong guildId) => Look(guildId, hurry: true);

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Finishes what is under way; what the host does not wait for is taken over by the next worker when its claim ends.</summary>
    /// <param name="cancellationToken">Says that the host waits no longer.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task[] runs;
        lock (_lock)
        {
            runs = [.. _runs.Values.Select(run => run.Ended)];
        }

        using CancellationTokenRegistration abandon = cancellationToken.Register(_abandoned.Cancel);
        await Task.WhenAll(runs).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        _stopping.Dispose();
        _abandoned.Dispose();
    }

    private Task Look(ulong guildId, bool hurry)
    {
        lock (_lock)
        {
            if (_runs.TryGetValue(guildId, out DailyRun? run))
            {
                return run.IsNapping && !hurry ? Task.CompletedTask : run.Wake();
            }

            if (_stopping.IsCancellationRequested)
            {
                return Task.CompletedTask;
            }

            DailyRun fresh = new();
            _runs.Add(guildId, fresh);
            Task first = fresh.Wake();
            fresh.Ended = Task.Run(() => RunAsync(guildId, fresh), CancellationToken.None);
            return first;
        }
    }

    private async Task RunAsync(ulong guildId, DailyRun run)
    {
        DailyErrand errand = new();
        while (true)
        {
            TaskCompletionSource looked = run.Begin();
            long began = clock.GetTimestamp();
            bool isTroubled = await LookAsync(guildId, errand, _abandoned.Token).ConfigureAwait(false);
            metrics.JobRan("daily-look", clock.GetElapsedTime(began), isDone: !isTroubled);
            errand.Failures = isTroubled ? errand.Failures + 1 : 0;
            bool isOver;
            lock (_lock)
            {
                // Decided before anybody is told of the look: whoever comes after that either wakes this run or starts another.
                isOver = _stopping.IsCancellationRequested || (!isTroubled && !run.IsAwake);
                run.IsNapping = isTroubled;
                if (isOver)
                {
                    _runs.Remove(guildId);
                }
            }

            looked.TrySetResult();
            if (isOver)
            {
                run.Begin().TrySetResult();
                return;
            }

            if (isTroubled)
            {
                await Task.WhenAny(run.Awake, Task.Delay(DailyTiming.Backoff(errand.Failures), clock, _stopping.Token)).ConfigureAwait(false);
                lock (_lock)
                {
                    run.IsNapping = false;
                }
            }
        }
    }

    private async Task<bool> LookAsync(ulong guildId, DailyErrand errand, CancellationToken stop)
    {
        try
        {
            DailyLook look;
            await _gate.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                look = await publisher.LookAsync(guildId, errand, stop).ConfigureAwait(false);
            }
            finally
            {
                _gate.Release();
            }

            if (look is { IsTroubled: false, Next: { } next })
            {
                if (_agenda.TryGetValue(guildId, out (DailySchedule Schedule, DateTimeOffset? Next) entry))
                {
                    _agenda.TryUpdate(guildId, (entry.Schedule, next), entry);
                }

                await alarms.SetAsync(guildId, next, stop).ConfigureAwait(false);
            }

            return look.IsTroubled;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return false;
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; the daily question of server {Guild} waits", guildId);
            return true;
        }
#pragma warning disable CA1031 // A bug in one server's question must not end those of the others; it is logged and tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "The daily question of server {Guild} failed", guildId);
            return true;
        }
    }
}
