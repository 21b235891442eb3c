using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A store with a bug, or with data that nobody understands.</summary>
[SuppressMessage("Performance", "CA1852:Seal internal types", Justification = "DispatchProxy makes a class that derives from this one.")]
internal class BrokenStore : DispatchProxy
{
    public static T Of<T>()
        where T : class => Create<T, BrokenStore>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => throw new InvalidOperationException("broken");
}
