namespace SaaBot.Discord.Gateway;

/// <summary>How long each step of a connection may take. Heartbeats guard the time after them.</summary>
public sealed record GatewayTimeouts
{
    /// <summary>Opening the socket.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>From the open socket to HELLO.</summary>
    public TimeSpan Hello { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// From IDENTIFY to READY, and from RESUME or the last missed event to the next. Generous, because in an outage Discord may take its
    /// time and every new try costs one of the day's session starts.
    /// </summary>
    public TimeSpan Ready { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Saying goodbye; a socket that is not closed by then is cut.</summary>
    public TimeSpan Close { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a session must have held for the next interruption to count as the first.</summary>
    public TimeSpan Stable { get; init; } = TimeSpan.FromMinutes(1);
}
