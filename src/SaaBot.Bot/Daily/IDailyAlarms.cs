namespace SaaBot.Bot.Daily;

/// <summary>Rings at an instant. The sweep makes sure that nothing is missed when it does not.</summary>
public interface IDailyAlarms
{
    /// <summary>Has a server looked at at an instant, in place of the instant set before.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="at">The instant.</param>
    /// <param name="stop">Stops waiting.</param>
    Task SetAsync(ulong guildId, DateTimeOffset at, CancellationToken stop);
}
