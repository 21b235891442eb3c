namespace SaaBot.Discord.Events;

/// <summary>Why a source of interactions has ended.</summary>
/// <param name="Reason">The cause.</param>
/// <param name="Explanation">What happened and what the operator can do, in a sentence or two; it never holds the token.</param>
public sealed record GatewayStop(GatewayStopReason Reason, string Explanation)
{
    /// <summary>Whether running again is useless until somebody changes something.</summary>
    public bool IsFatal => Reason != GatewayStopReason.Requested;
}
