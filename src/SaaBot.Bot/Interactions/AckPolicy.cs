namespace SaaBot.Bot.Interactions;

/// <summary>When to stop waiting for a handler. Discord's own limits: 3 s to the first answer, then 15 minutes (Receiving and Responding, "Interaction Callback").</summary>
/// <param name="DeferAfter">A handler that takes longer, counted from the receipt, is deferred.</param>
/// <param name="GiveUpAfter">A handler that takes longer is cancelled, while the answer's token still lives.</param>
public sealed record AckPolicy(TimeSpan DeferAfter, TimeSpan GiveUpAfter)
{
    /// <summary>Half of Discord's three seconds, and a minute.</summary>
    public static AckPolicy Default { get; } = new(TimeSpan.FromSeconds(1.5), TimeSpan.FromMinutes(1));
}
