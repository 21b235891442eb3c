namespace SaaBot.Discord.Gateway;

/// <summary>How far a connection has come.</summary>
public enum SessionPhase
{
    /// <summary>Connected; HELLO is due.</summary>
    AwaitingHello,

    /// <summary>IDENTIFY is on its way; READY is due.</summary>
    Identifying,

    /// <summary>RESUME was sent; missed events and then RESUMED are due.</summary>
    Resuming,

    /// <summary>Events flow.</summary>
    Live,
}
