namespace SaaBot.Discord.Gateway;

/// <summary>What follows the end of a connection.</summary>
public enum NextConnection
{
    /// <summary>Connect again and go on with the session.</summary>
    Resume,

    /// <summary>Connect again and start a new session.</summary>
    Identify,

    /// <summary>Connect no more.</summary>
    Stop,
}
