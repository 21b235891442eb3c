namespace SaaBot.Discord.Gateway;

/// <summary>What a gateway payload is (Discord documentation: Opcodes and Status Codes, "Gateway Opcodes").</summary>
public enum GatewayOpcode
{
    /// <summary>An event.</summary>
    Dispatch = 0,

    /// <summary>A sign of life; when received, a request for one.</summary>
    Heartbeat = 1,

    /// <summary>Starts a session.</summary>
    Identify = 2,

    /// <summary>Goes on with a session.</summary>
    Resume = 6,

    /// <summary>Discord asks for a new connection.</summary>
    Reconnect = 7,

    /// <summary>The session cannot be started or resumed.</summary>
    InvalidSession = 9,

    /// <summary>The first payload of a connection.</summary>
    Hello = 10,

    /// <summary>A heartbeat has arrived.</summary>
    HeartbeatAck = 11,
}
