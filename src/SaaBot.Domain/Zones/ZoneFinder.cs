using SaaBot.Domain.Lookup;

namespace SaaBot.Domain.Zones;

/// <summary>Finds IANA zones by what people type: an id, a city, a country or an old name, in English or Vietnamese, with or without diacritics.</summary>
public sealed class ZoneFinder
{
    private readonly NameIndex<string> _index = new();

    /// <summary>A finder over the zones that this machine knows.</summary>
    /// <param name="zones">The zones; ids without an area, such as <c>EST</c>, are left out.</param>
    public ZoneFinder(IEnumerable<TimeZoneInfo> zones)
    {
        Dictionary<string, TimeZoneInfo> known = zones.Where(zone => zone.HasIanaId && zone.Id.Contains('/', StringComparison.Ordinal)).ToDictionary(zone => zone.Id, StringComparer.Ordinal);
        foreach ((string id, string[] words) in ZoneWords.All)
        {
            if (known.Remove(id, out TimeZoneInfo? zone) || TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone))
            {
                Add(id, zone, words);
            }
        }

        foreach (TimeZoneInfo zone in known.Values.OrderBy(zone => zone.Id, StringComparer.Ordinal))
        {
            Add(zone.Id, zone, []);
        }
    }

    /// <summary>The ids that a half-typed name may mean, best first, without doubles; the most asked for while nothing is typed.</summary>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="most">How many to return at the most.</param>
    public IReadOnlyList<string> Suggest(string typed, int most) => _index.Suggest(typed, most);

    /// <summary>The zone that a text names for certain: its id as it is, an old id, or a name that only one zone has. Null otherwise.</summary>
    /// <param name="typed">What was typed.</param>
    public TimeZoneInfo? Find(string typed)
    {
        // No slip is forgiven here: nobody wants the clocks of Atlanta for Atlantis.
        if (_index.Exact(typed) is { } found)
        {
            return TimeZoneInfo.FindSystemTimeZoneById(found);
        }

        // An id that no list shows, such as Asia/Calcutta, works as well as the one it became.
        string id = typed.Trim();
        return id.Contains('/', StringComparison.Ordinal) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out TimeZoneInfo? zone) && zone.HasIanaId ? zone : null;
    }

    private void Add(string id, TimeZoneInfo zone, string[] words)
    {
        string[] names = [id, id[(id.LastIndexOf('/') + 1)..], .. words];
        _index.Add(id, names, [zone.StandardName, zone.DisplayName]);
    }
}
