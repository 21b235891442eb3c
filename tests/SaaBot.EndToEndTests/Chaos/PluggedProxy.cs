using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace SaaBot.EndToEndTests.Chaos;

/// <summary>Any interface of asynchronous methods, each of them through a plug.</summary>
public class PluggedProxy : DispatchProxy
{
    // What only reads is repeated all the time; a worker that dies there dies as it would between two other calls.
    private static readonly string[] Reading = ["Get", "List", "Count", "Is"];
    private static readonly MethodInfo Typed = typeof(PluggedProxy).GetMethod(nameof(RunAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private object _inner = null!;
    private Plug _plug = null!;

    /// <summary>Puts a plug before a service that was registered before.</summary>
    internal static void Before<T>(IServiceCollection services, Plug plug)
        where T : class
    {
        ServiceDescriptor inner = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(provider =>
        {
            T proxy = Create<T, PluggedProxy>();
            PluggedProxy self = (PluggedProxy)(object)proxy;
            self._inner = inner.ImplementationInstance
                ?? inner.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!);
            self._plug = plug;
            return proxy;
        });
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        MethodInfo method = targetMethod!;
        bool counts = method.Name.StartsWith("CountRound", StringComparison.Ordinal) || !Reading.Any(start => method.Name.StartsWith(start, StringComparison.Ordinal));
        return method.ReturnType == typeof(Task)
            ? _plug.RunAsync(counts, () => WithoutAnswerAsync(method, args))
            : method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(Task<>)
                ? Typed.MakeGenericMethod(method.ReturnType.GenericTypeArguments).Invoke(this, [counts, method, args])
                : method.Invoke(_inner, args);
    }

    private Task<T> RunAsync<T>(bool counts, MethodInfo method, object?[]? args) => _plug.RunAsync(counts, () => (Task<T>)method.Invoke(_inner, args)!);

    private async Task<bool> WithoutAnswerAsync(MethodInfo method, object?[]? args)
    {
        await (Task)method.Invoke(_inner, args)!;
        return true;
    }
}
