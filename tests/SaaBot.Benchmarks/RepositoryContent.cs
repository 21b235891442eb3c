using SaaBot.Content;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Benchmarks;

/// <summary>The content of the repository that the benchmarks were built from.</summary>
internal static class RepositoryContent
{
    /// <summary>Where it is.</summary>
    public static string Folder { get; } = Find();

    /// <summary>Reads it.</summary>
    public static Catalog Load()
    {
        ContentResult result = new ContentLoader(Folder).Load();
        return result.Catalog ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SaaBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No SaaBot.sln above the benchmarks."), "content");
    }
}
