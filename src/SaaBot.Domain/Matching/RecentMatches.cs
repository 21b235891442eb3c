using SaaBot.Domain.Ports;

namespace SaaBot.Domain.Matching;

/// <summary>Remembers the answers asked for last, in memory; any number of threads.</summary>
/// <param name="capacity">How many, at least 1.</param>
public sealed class RecentMatches(int capacity) : IMatchCache
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, MatchedScenario Matched)>> _byKey = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, MatchedScenario Matched)> _newestFirst = [];

    /// <inheritdoc/>
    public ValueTask<MatchedScenario?> GetAsync(string key, CancellationToken stop)
    {
        lock (_gate)
        {
            if (!_byKey.TryGetValue(key, out LinkedListNode<(string Key, MatchedScenario Matched)>? node))
            {
                return ValueTask.FromResult<MatchedScenario?>(null);
            }

            _newestFirst.Remove(node);
            _newestFirst.AddFirst(node);
            return ValueTask.FromResult<MatchedScenario?>(node.Value.Matched);
        }
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(string key, MatchedScenario matched, CancellationToken stop)
    {
        lock (_gate)
        {
            if (_byKey.Remove(key, out LinkedListNode<(string Key, MatchedScenario Matched)>? old))
            {
                _newestFirst.Remove(old);
            }

            _byKey[key] = _newestFirst.AddFirst((key, matched));
            if (_byKey.Count > capacity)
            {
                _byKey.Remove(_newestFirst.Last!.Value.Key);
                _newestFirst.RemoveLast();
            }
        }

        return ValueTask.CompletedTask;
    }
}
