using SaaBot.Content;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Tests.Bot;

/// <summary>The content of the repository, loaded once.</summary>
internal static class RealContent
{
    private static readonly Lazy<Catalog> Loaded = new(Load);

    public static Catalog Catalog => Loaded.Value;

    private static Catalog Load()
    {
        ContentResult result = new ContentLoader(Repository.At("content")).Load();
        return result.Catalog ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
    }
}
