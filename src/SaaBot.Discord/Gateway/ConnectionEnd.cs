using SaaBot.Discord.Events;

namespace SaaBot.Discord.Gateway;

/// <summary>Why a connection ended and what follows.</summary>
/// <param name="Next">What follows.</param>
/// <param name="Explanation">Why, in a sentence for the log.</param>
public sealed record ConnectionEnd(NextConnection Next, string Explanation)
{
    /// <summary>The reason, when nothing follows.</summary>
    public GatewayStopReason? StopReason { get; private init; }

    /// <summary>Whether Discord refused the session, after which it wants a wait of 1 to 5 seconds.</summary>
    public bool SessionRefused { get; init; }

    /// <summary>The session goes on elsewhere.</summary>
    /// <param name="explanation">Why this connection ended.</param>
    public static ConnectionEnd Resume(string explanation) => new(NextConnection.Resume, explanation);

    /// <summary>The session is lost.</summary>
    /// <param name="explanation">Why.</param>
    public static ConnectionEnd Identify(string explanation) => new(NextConnection.Identify, explanation);

    /// <summary>Nothing follows. A session that there is stays resumable.</summary>
    /// <param name="reason">The cause.</param>
    /// <param name="explanation">What happened and what the operator can do.</param>
    public static ConnectionEnd Stop(GatewayStopReason reason, string explanation) =>
        new(NextConnection.Stop, explanation) { StopReason = reason };
}
