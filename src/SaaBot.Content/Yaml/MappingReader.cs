namespace SaaBot.Content.Yaml;

/// <summary>
/// Reads one map strictly: a key that is asked for and missing is a problem, and so is a key that nobody asked for.
/// </summary>
/// <param name="node">The map; null when its problem has been reported already.</param>
/// <param name="spot">Where the map stands.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class MappingReader(MappingNode? node, Spot spot, ProblemList problems)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The value of a key that must be there.</summary>
    public ValueReader Value(string key, string whenMissing = "is missing")
    {
        _known.Add(key);
        MappingEntry? entry = Find(key);
        if (entry is null && node is not null)
        {
            problems.Add(SpotOf(key), whenMissing);
        }

        return Reader(key, entry);
    }

    /// <summary>The value of a key that may be left out, or null.</summary>
    public ValueReader? Optional(string key)
    {
        _known.Add(key);
        MappingEntry? entry = Find(key);
        return entry is null ? null : Reader(key, entry);
    }

    /// <summary>Whether a key is there, without reading it.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Every key with its value, for a map whose keys are not fixed.</summary>
    public IEnumerable<(string Key, ValueReader Value)> All()
    {
        foreach (MappingEntry entry in node?.Entries ?? [])
        {
            _known.Add(entry.Key);
            yield return (entry.Key, Reader(entry.Key, entry));
        }
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (MappingEntry entry in node?.Entries ?? [])
        {
            if (!_known.Contains(entry.Key))
            {
                bool comma = entry.Value is ScalarNode { Text.Length: 0, IsPlain: true };
                string hint = Nearest.Hint(entry.Key, _known.Where(key => Find(key) is null).DefaultIfEmpty(""));
                problems.Add(
                    entry.Spot,
                    comma && hint.Length == 0
                        ? "is an unknown key without a value; a text with a comma inside {...} needs quotes around it"
                        : $"is an unknown key{(hint.Length > 0 ? hint : "; the keys here are " + string.Join(", ", _known.Order(StringComparer.Ordinal)))}");
            }
        }
    }

    private MappingEntry? Find(string key) => node?.Entries.FirstOrDefault(entry => entry.Key == key);

    private ValueReader Reader(string key, MappingEntry? entry) => new(entry?.Value, entry?.Value.Spot ?? SpotOf(key), problems);

    private Spot SpotOf(string key) => spot with { Field = spot.Field.Length == 0 ? key : $"{spot.Field}.{key}" };
}
