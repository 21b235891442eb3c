using System.Text.Json;
using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>
/// The protocol of one connection as a pure state machine: it knows no socket, no clock and no channel, takes payloads and answers what
/// to do (Discord documentation: Gateway, "Connection Lifecycle").
/// </summary>
/// <param name="Shard">The shard.</param>
/// <param name="Phase">How far the connection has come.</param>
/// <param name="State">The session that is kept, or null.</param>
public sealed record GatewaySession(ShardId Shard, SessionPhase Phase, SessionState? State)
{
    private static readonly NoDecision Nothing = new();

    /// <summary>The number that a heartbeat carries: that of the last event which was handed on.</summary>
    public long? LastSequence => State?.Sequence;

    /// <summary>A fresh connection.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="state">A session to go on with, or null.</param>
    public static GatewaySession Begin(ShardId shard, SessionState? state) => new(shard, SessionPhase.AwaitingHello, state);

    /// <summary>Takes a payload.</summary>
    /// <param name="payload">What arrived.</param>
    /// <param name="receivedAt">The monotonic stamp of its arrival.</param>
    public GatewayStep Receive(GatewayPayload payload, long receivedAt) => payload.Opcode switch
    {
        GatewayOpcode.Hello => Hello(payload.Data),
        GatewayOpcode.Heartbeat => new(this, new BeatDecision()),
        GatewayOpcode.HeartbeatAck => new(this, new AcknowledgedDecision()),
        GatewayOpcode.Reconnect => new(this, new DisconnectDecision(ConnectionEnd.Resume("Discord asked for a new connection (op 7)."))),
        GatewayOpcode.InvalidSession => InvalidSession(payload.Data),
        GatewayOpcode.Dispatch => Dispatch(payload, receivedAt),
        _ => new(this, Nothing),
    };

    /// <summary>The session after an event was handed on.</summary>
    /// <param name="delivery">The decision that was carried out.</param>
    public GatewaySession Delivered(DeliverDecision delivery) => delivery.After is null ? this : this with { State = delivery.After };

    private GatewayStep Hello(JsonElement data)
    {
        if (Phase != SessionPhase.AwaitingHello)
        {
            return new(this, Nothing);
        }

        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("heartbeat_interval", out var interval)
            || !interval.TryGetInt64(out var milliseconds)
            || milliseconds <= 0)
        {
            return new(this, new DisconnectDecision(ConnectionEnd.Resume("HELLO came without a heartbeat interval.")));
        }

        var next = this with { Phase = State is null ? SessionPhase.Identifying : SessionPhase.Resuming };
        return new(next, new IntroduceDecision(TimeSpan.FromMilliseconds(milliseconds), State));
    }

    private GatewayStep InvalidSession(JsonElement data)
    {
        var resumable = data.ValueKind == JsonValueKind.True && State is not null;
        var end = resumable
            ? ConnectionEnd.Resume("Discord refused the session for now (op 9, resumable).")
            : ConnectionEnd.Identify("Discord refused the session (op 9), so a new one is started.");
        return new(resumable ? this : this with { State = null }, new DisconnectDecision(end with { SessionRefused = true }));
    }

    private GatewayStep Dispatch(GatewayPayload payload, long receivedAt)
    {
        var read = DispatchReader.Read(payload, Shard, receivedAt);
        var after = read.Session ?? State;
        if (after is not null && payload.Sequence is { } sequence)
        {
            after = after with { Sequence = sequence };
        }

        if (read is { Problem: not null, Essential: true })
        {
            return new(
                this with { State = null },
                new DisconnectDecision(ConnectionEnd.Identify($"The session's start could not be read: {read.Problem}")));
        }

        var begun = read.Event is GatewayReady or GatewayResumed;
        return new(
            begun ? this with { Phase = SessionPhase.Live } : this,
            new DeliverDecision(read.Event, after, read.Problem));
    }
}
