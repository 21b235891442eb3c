using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// Keeps one shard connected: one connection after another, the session carried from each to the next, with growing waits in between
/// until a session has held for a while.
/// </summary>
public sealed class GatewayRunner
{
    private const int ResumeAttempts = 2;

    private readonly ShardSettings _settings;
    private readonly IdentifyGate _gate;
    private readonly IGatewaySessionStore _store;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ILogger _logger;
    private readonly ReconnectBackoff _backoff;

    /// <summary>A runner of one shard.</summary>
    /// <param name="settings">Who connects where.</param>
    /// <param name="gate">Allows sessions to start; shared by all shards.</param>
    /// <param name="store">Remembers the session.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    public GatewayRunner(
        ShardSettings settings,
        IdentifyGate gate,
        IGatewaySessionStore store,
        TimeProvider time,
        Func<double> random,
        ILogger logger)
    {
        _settings = settings;
        _gate = gate;
        _store = store;
        _time = time;
        _random = random;
        _logger = logger;
        _backoff = new ReconnectBackoff(random);
    }

    /// <summary>Runs until told to stop, or until Discord says that going on is useless.</summary>
    /// <param name="sink">Where events go.</param>
    /// <param name="stop">Ends the run; the session stays resumable.</param>
    public async Task<GatewayStop> RunAsync(ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        var state = await LoadAsync(stop).ConfigureAwait(false);
        var failedResumes = 0;
        while (!stop.IsCancellationRequested)
        {
            var url = AddressFor(state, failedResumes);
            var outcome = await ConverseAsync(url, state, sink, stop).ConfigureAwait(false);
            failedResumes = outcome.Connected || outcome.State is null ? 0 : failedResumes + 1;
            state = outcome.State;
            await SaveAsync(state).ConfigureAwait(false);
            if (outcome.End.StopReason is { } reason)
            {
                return new GatewayStop(reason, outcome.End.Explanation);
            }

            if (outcome.LiveSince is { } since && _time.GetElapsedTime(since) >= _settings.Timeouts.Stable)
            {
                _backoff.Reset();
            }

            var wait = Wait(outcome.End);
            _logger.LogWarning("Shard {Shard}: {Explanation} Reconnecting in {Wait}", _settings.Shard, outcome.End.Explanation, wait);
            sink.TryWrite(new GatewayInterrupted(_time.GetTimestamp(), _settings.Shard, outcome.End.Explanation));
            await Task.Delay(wait, _time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Requested();
    }

    private static GatewayStop Requested() => new(GatewayStopReason.Requested, "The host asked the gateway to stop.");

    private async Task<ConversationOutcome> ConverseAsync(
        Uri url, SessionState? state, ChannelWriter<DiscordEvent> sink, CancellationToken stop)
    {
        GatewayConnection connection;
        try
        {
            connection = await GatewayConnection
                .OpenAsync(GatewayAddress.WithQuery(url), _settings.Timeouts, _time, stop)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            return new(ConnectionEnd.Resume($"{url.Host} could not be reached."), state, Connected: false, LiveSince: null);
        }

        await using (connection.ConfigureAwait(false))
        {
            var requested = Requested();
            await using var stopping = stop
                .Register(() => connection.TryEnd(ConnectionEnd.Stop(requested.Reason, requested.Explanation)))
                .ConfigureAwait(false);
            var conversation = new GatewayConversation(connection, _settings, state, _gate, sink, _time, _random, _logger);
            return await conversation.RunAsync().ConfigureAwait(false);
        }
    }

    private Uri AddressFor(SessionState? state, int failedResumes)
    {
        // When the session's own address cannot be reached, the gateway's is used, with the session still offered: Discord answers op 9 if
        // it knows nothing of it, and otherwise no event is lost.
        var useOwn = state is not null && failedResumes < ResumeAttempts && GatewayAddress.IsTrusted(state.ResumeUrl, _settings.GatewayUrl);
        return useOwn ? state!.ResumeUrl : _settings.GatewayUrl;
    }

    private TimeSpan Wait(ConnectionEnd end)
    {
        var wait = _backoff.Next();
        if (!end.SessionRefused)
        {
            return wait;
        }

        // A random 1 to 5 seconds, so that shards which Discord refused together do not come back together.
        var polite = TimeSpan.FromSeconds(1 + (4 * _random()));
        return wait > polite ? wait : polite;
    }

    private async Task<SessionState?> LoadAsync(CancellationToken stop)
    {
        try
        {
            return await _store.LoadAsync(_settings.Shard, stop).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Shard {Shard}: the remembered session could not be read; a new one is started", _settings.Shard);
            return null;
        }
    }

    private async Task SaveAsync(SessionState? state)
    {
        try
        {
            // Not cancelled by the stop: the goodbye is when remembering matters most.
            await _store.SaveAsync(_settings.Shard, state, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Shard {Shard}: the session could not be remembered", _settings.Shard);
        }
    }
}
