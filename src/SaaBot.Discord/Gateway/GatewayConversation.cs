using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using SaaBot.Discord.Events;
using SaaBot.Discord.Json;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// One connection from HELLO to its end: reads payloads, asks the session what to do, and does it. The reader hands events on and does
/// nothing else that takes time; heartbeats and the introduction run beside it and end with the connection.
/// </summary>
public sealed class GatewayConversation
{
    private readonly ShardSettings _settings;
    private readonly IdentifyGate _gate;
    private readonly ChannelWriter<DiscordEvent> _sink;
    private readonly GatewayConnection _connection;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly ILogger _logger;
    private readonly Pulse _pulse = new();
    private readonly List<Task> _companions = [];
    private volatile GatewaySession _session;
    private long? _liveSince;

    /// <summary>A conversation over an open connection.</summary>
    /// <param name="connection">The connection; the caller frees it.</param>
    /// <param name="settings">Who connects.</param>
    /// <param name="state">The session to go on with, or null.</param>
    /// <param name="gate">Allows sessions to start.</param>
    /// <param name="sink">Where events go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Numbers from 0 up to but not including 1.</param>
    /// <param name="logger">The log.</param>
    public GatewayConversation(
        GatewayConnection connection,
        ShardSettings settings,
        SessionState? state,
        IdentifyGate gate,
        ChannelWriter<DiscordEvent> sink,
        TimeProvider time,
        Func<double> random,
        ILogger logger)
    {
        _connection = connection;
        _settings = settings;
        _session = GatewaySession.Begin(settings.Shard, state);
        _gate = gate;
        _sink = sink;
        _time = time;
        _random = random;
        _logger = logger;
    }

    /// <summary>Holds the conversation until it ends.</summary>
    public async Task<ConversationOutcome> RunAsync()
    {
        using var deadline = new Deadline(_time, what => _connection.TryEnd(ConnectionEnd.Resume($"{what} did not come in time.")));
        deadline.Set("HELLO", _settings.Timeouts.Hello);
        try
        {
            await ReadToTheEndAsync(deadline).ConfigureAwait(false);
        }
        finally
        {
            _connection.TryEnd(ConnectionEnd.Resume("The reader failed."));
            await Task.WhenAll(_companions).ConfigureAwait(false);
        }

        var end = _connection.End!;
        return new(end, end.Next == NextConnection.Identify ? null : _session.State, Connected: true, _liveSince);
    }

    private async Task ReadToTheEndAsync(Deadline deadline)
    {
        while (await _connection.ReceiveAsync().ConfigureAwait(false) is var frame)
        {
            if (frame.Closed)
            {
                _connection.TryEnd(CloseCodes.Decide(frame.CloseCode));
                return;
            }

            // After the end only the goodbye matters; what else arrives is not counted, so it comes again after a resume.
            if (_connection.End is null && Read(frame.Bytes) is { } payload)
            {
                await CarryOutAsync(payload, deadline).ConfigureAwait(false);
            }
        }
    }

    private GatewayPayload? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes.Span, DiscordJson.Default.GatewayPayload);
        }
        catch (JsonException)
        {
            _connection.TryEnd(ConnectionEnd.Resume("A payload was no JSON."));
            return null;
        }
    }

    private async ValueTask CarryOutAsync(GatewayPayload payload, Deadline deadline)
    {
        var step = _session.Receive(payload, _time.GetTimestamp());
        _session = step.Session;
        switch (step.Decision)
        {
            case IntroduceDecision introduce:
                deadline.Clear();
                _companions.Add(BeatAsync(introduce.HeartbeatInterval));
                _companions.Add(IntroduceAsync(introduce.Resume, deadline));
                break;
            case BeatDecision:
                _companions.Add(_connection.SendAsync(GatewayFrames.Heartbeat(_session.LastSequence), heartbeat: true));
                _companions.RemoveAll(companion => companion.IsCompletedSuccessfully);
                break;
            case AcknowledgedDecision:
                _pulse.Acknowledged();
                break;
            case DeliverDecision delivery:
                await DeliverAsync(delivery, deadline).ConfigureAwait(false);
                break;
            case DisconnectDecision disconnect:
                _connection.TryEnd(disconnect.End);
                break;
        }
    }

    private async ValueTask DeliverAsync(DeliverDecision delivery, Deadline deadline)
    {
        if (delivery.Problem is { } problem)
        {
            _logger.LogWarning("Shard {Shard}: an event could not be read and is skipped: {Problem}", _settings.Shard, problem);
        }

        if (delivery.Event is { } discordEvent && !_sink.TryWrite(discordEvent))
        {
            // The channel is full: the bot is slower than Discord. Reading waits, and what is not handed on by the end comes again.
            _pulse.ReaderBusy(true);
            try
            {
                await _sink.WriteAsync(discordEvent, _connection.Ended).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                _pulse.ReaderBusy(false);
            }
        }

        _session = _session.Delivered(delivery);
        if (delivery.Event is GatewayReady or GatewayResumed)
        {
            deadline.Clear();
            _liveSince = _time.GetTimestamp();
            _logger.LogInformation("Shard {Shard}: {Event}", _settings.Shard, delivery.Event is GatewayReady ? "ready" : "resumed");
        }
        else if (_session.Phase == SessionPhase.Resuming)
        {
            deadline.Set("RESUMED", _settings.Timeouts.Ready);
        }
    }

    private async Task IntroduceAsync(SessionState? resume, Deadline deadline)
    {
        if (resume is not null)
        {
            deadline.Set("RESUMED", _settings.Timeouts.Ready);
            await _connection.SendAsync(GatewayFrames.Resume(_settings.Token, resume), heartbeat: false).ConfigureAwait(false);
            return;
        }

        if (_gate.ExhaustedFor is var wait && wait > TimeSpan.Zero)
        {
            _logger.LogError("Shard {Shard}: the day's session starts are used up; the next is possible in {Wait}", _settings.Shard, wait);
        }

        try
        {
            await _gate.EnterAsync(_settings.Shard.Index, _connection.Ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        deadline.Set("READY", _settings.Timeouts.Ready);
        var identify = GatewayFrames.Identify(_settings.Token, _settings.Shard, _settings.Intents, _settings.Status);
        await _connection.SendAsync(identify, heartbeat: false).ConfigureAwait(false);
    }

    private async Task BeatAsync(TimeSpan interval)
    {
        try
        {
            await Task.Delay(interval * _random(), _time, _connection.Ended).ConfigureAwait(false);
            while (_pulse.TryBeat())
            {
                await _connection.SendAsync(GatewayFrames.Heartbeat(_session.LastSequence), heartbeat: true).ConfigureAwait(false);
                await Task.Delay(interval, _time, _connection.Ended).ConfigureAwait(false);
            }

            _connection.TryEnd(ConnectionEnd.Resume("A heartbeat was not acknowledged: the connection is dead."));
        }
        catch (OperationCanceledException)
        {
            // The connection has ended, and its heart with it.
        }
    }
}
