using SaaBot.Content.Yaml;

namespace SaaBot.Content.Readers;

/// <summary>Ids that must differ from each other, such as those of a diagram's boxes.</summary>
/// <param name="what">What they name, for the message: "component".</param>
internal sealed class UniqueIds(string what)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> All => _lines.Keys;

    public bool Contains(string id) => _lines.ContainsKey(id);

    /// <summary>Notes an id; a problem when it is taken. An empty id has its own problem already.</summary>
    public string Add(string id, ValueReader place)
    {
        if (id.Length > 0 && !_lines.TryAdd(id, place.Spot.Line))
        {
            place.Wrong($"{Quote.Value(id)} is the id of another {what}, on line {_lines[id]}");
        }

        return id;
    }
}
