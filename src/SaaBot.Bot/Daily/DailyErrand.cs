using SaaBot.Domain.Daily;

namespace SaaBot.Bot.Daily;

/// <summary>What a worker remembers of one server between its tries; a restart forgets it, and the store decides.</summary>
public sealed class DailyErrand
{
    /// <summary>The post that this worker has claimed.</summary>
    public DailyPost? Held { get; set; }

    /// <summary>How many questions could be asked when that of <see cref="Held"/> was chosen, itself among them; null when another worker chose it.</summary>
    public int? Ready { get; set; }

    /// <summary>What else this worker has claimed, by name, and when: see <see cref="HeldClaims"/>.</summary>
    public Dictionary<string, DateTimeOffset> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>The schedule of the last try.</summary>
    public DailySchedule? Tried { get; private set; }

    /// <summary>How often the channel refused a message.</summary>
    public int Denials { get; set; }

    /// <summary>How many tries in a row have failed.</summary>
    public int Failures { get; set; }

    /// <summary>A try begins; with another schedule than before, denials are counted anew.</summary>
    /// <param name="schedule">The schedule.</param>
    public void Try(DailySchedule schedule)
    {
        Denials = schedule == Tried ? Denials : 0;
        Tried = schedule;
    }
}
