namespace SaaBot.Tests;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# sources under a folder, without what the build made.</summary>
    public static IEnumerable<string> Sources(string folder) => Files(folder, "*.cs");

    /// <summary>The project files, without those that a benchmark's run made for itself.</summary>
    public static IEnumerable<string> Projects() => Files("", "*.csproj");

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IOrderedEnumerable<string> Files(string folder, string pattern) => Directory
        .EnumerateFiles(At(folder), pattern, SearchOption.AllDirectories)
        .Where(file => !Relative(file).Split('/').Intersect(["bin", "obj"]).Any())
        .Order(StringComparer.Ordinal);

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SaaBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No SaaBot.sln above the tests.");
    }
}
