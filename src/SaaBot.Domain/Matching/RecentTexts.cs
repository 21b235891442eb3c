namespace SaaBot.Domain.Matching;

/// <summary>Remembers for a while, in memory only, the scenarios asked about last, so that nobody has to paste one again to say that its answer is wrong; any number of threads.</summary>
/// <param name="capacity">How many, at least 1.</param>
/// <param name="life">How long.</param>
/// <param name="clock">The clock.</param>
public sealed class RecentTexts(int capacity, TimeSpan life, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _newestFirst = [];

    private sealed record Entry(string Key, string Text, long At);

    /// <summary>The text, or null when it is forgotten.</summary>
    /// <param name="key">A key of <see cref="MatchKey"/>.</param>
    public string? Find(string key)
    {
        lock (_gate)
        {
            DropOld();
            return _byKey.TryGetValue(key, out LinkedListNode<Entry>? node) ? node.Value.Text : null;
        }
    }

    /// <summary>Remembers a text.</summary>
    /// <param name="key">Its key of <see cref="MatchKey"/>.</param>
    /// <param name="text">The text, normalized.</param>
    public void Remember(string key, string text)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out LinkedListNode<Entry>? old))
            {
                Drop(old);
            }

            _byKey[key] = _newestFirst.AddFirst(new Entry(key, text, clock.GetTimestamp()));
            DropOld();
        }
    }

    private void DropOld()
    {
        while (_newestFirst.Last is { } oldest && (_byKey.Count > capacity || clock.GetElapsedTime(oldest.Value.At) >= life))
        {
            Drop(oldest);
        }
    }

    private void Drop(LinkedListNode<Entry> node)
    {
        _byKey.Remove(node.Value.Key);
        _newestFirst.Remove(node);
    }
}
