using System.Reflection;

namespace SaaBot.Tests.Daily.Support;

/// <summary>A part before one of whose methods something happens once, as when a machine stands still for minutes.</summary>
public class HeldUpProxy : DispatchProxy
{
    private object _inner = null!;
    private string _method = "";
    private Action? _once;

    internal static T Before<T>(T inner, string method, Action once)
        where T : class
    {
        T proxy = Create<T, HeldUpProxy>();
        HeldUpProxy self = (HeldUpProxy)(object)proxy;
        (self._inner, self._method, self._once) = (inner, method, once);
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == _method)
        {
            Interlocked.Exchange(ref _once, null)?.Invoke();
        }

        return targetMethod.Invoke(_inner, args);
    }
}
