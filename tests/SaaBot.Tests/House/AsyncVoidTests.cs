using System.Reflection;
using System.Runtime.CompilerServices;

namespace SaaBot.Tests.House;

/// <summary>An exception in an async void method ends the process, and nobody can await it.</summary>
public sealed class AsyncVoidTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_method_or_lambda_of_ours_is_async_void()
    {
        Assembly[] ours =
        [
            .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
                .Where(file => Path.GetFileName(file).StartsWith("saabot", StringComparison.OrdinalIgnoreCase))
                .Select(file => Assembly.Load(AssemblyName.GetAssemblyName(file))),
        ];

        Assert.True(ours.Length >= 9, $"only {ours.Length} assemblies were found");
        Assert.Empty(ours.SelectMany(assembly => assembly.GetTypes()).Where(type => type != typeof(Sample)).SelectMany(AsyncVoids));
    }

    [Fact]
    public void The_rule_finds_an_async_void() => Assert.Equal(["SaaBot.Tests.House.AsyncVoidTests+Sample.Fire"], AsyncVoids(typeof(Sample)));

    private static IEnumerable<string> AsyncVoids(Type type) => type
        .GetMethods(Any)
        .Where(method => method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        .Select(method => $"{type.FullName}.{method.Name}");

    private sealed class Sample
    {
        public async void Fire() => await Task.CompletedTask;

        public async Task Await() => await Task.CompletedTask;
    }
}
