namespace SaaBot.Discord.Gateway;

/// <summary>
/// What it takes to go on with a session on another connection, in this process or the next (Discord documentation: Gateway,
/// "Preparing to Resume"). It is replaced as a whole.
/// </summary>
/// <param name="SessionId">The session's id.</param>
/// <param name="Sequence">The number of the last event that was handed on.</param>
/// <param name="ResumeUrl">Where to resume.</param>
public sealed record SessionState(string SessionId, long Sequence, Uri ResumeUrl)
{
    /// <summary>For logs: without the id, which together with the token opens the session.</summary>
    public override string ToString() => $"session at event {Sequence}, {ResumeUrl.Host}";
}
