using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using SaaBot.Domain.Ports;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A store that cannot be reached.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "DispatchProxy makes a class that derives from this one.")]
internal class AbsentStore : DispatchProxy
{
    public static T Of<T>()
        where T : class => Create<T, AbsentStore>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new StoreUnavailableException("The store is away.");
}
