using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>How many sessions may be started (Discord documentation: Gateway, "Session Start Limit Object").</summary>
/// <param name="Total">Starts per day.</param>
/// <param name="Remaining">Starts that are left.</param>
/// <param name="ResetAfter">Milliseconds until all are back.</param>
/// <param name="MaxConcurrency">Starts per 5 seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency)
{
    /// <summary>How long until all starts are back.</summary>
    [JsonIgnore]
    public TimeSpan ResetsIn => TimeSpan.FromMilliseconds(ResetAfter);
}
