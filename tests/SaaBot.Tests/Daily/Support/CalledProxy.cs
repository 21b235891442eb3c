using System.Collections.Concurrent;
using System.Reflection;

namespace SaaBot.Tests.Daily.Support;

/// <summary>A part that remembers which of its methods was called for which server, and fails where a test wants it.</summary>
public class CalledProxy : DispatchProxy
{
    private readonly ConcurrentQueue<(string Method, ulong Guild)> _calls = new();
    private object _inner = null!;
    private Func<string, ulong, Exception?> _fails = null!;

    public IReadOnlyList<(string Method, ulong Guild)> Calls => [.. _calls];

    internal static (T Part, CalledProxy Calls) Before<T>(T inner, Func<string, ulong, Exception?>? fails = null)
        where T : class
    {
        T proxy = Create<T, CalledProxy>();
        CalledProxy self = (CalledProxy)(object)proxy;
        (self._inner, self._fails) = (inner, fails ?? ((_, _) => null));
        return (proxy, self);
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ulong guild = args is [ulong id, ..] ? id : 0;
        _calls.Enqueue((targetMethod!.Name, guild));
        return _fails(targetMethod.Name, guild) is { } failure ? throw failure : targetMethod.Invoke(_inner, args);
    }
}
