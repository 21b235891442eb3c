using System.Diagnostics.CodeAnalysis;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Content;

/// <summary>What came of reading the content folder: a catalog, or every problem found.</summary>
public sealed class ContentResult
{
    private ContentResult(Catalog? catalog, IReadOnlyList<ContentProblem> problems)
    {
        Catalog = catalog;
        Problems = problems;
    }

    /// <summary>Whether there is a catalog; otherwise there is at least one problem.</summary>
    [MemberNotNullWhen(true, nameof(Catalog))]
    public bool IsGood => Catalog is not null;

    /// <summary>The checked catalog, or null when anything is wrong.</summary>
    public Catalog? Catalog { get; }

    /// <summary>All problems of all files by file, line and column; none when there is a catalog.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; }

    /// <summary>Content without a problem.</summary>
    /// <param name="catalog">The catalog.</param>
    public static ContentResult Good(Catalog catalog) => new(catalog, []);

    /// <summary>Content with problems.</summary>
    /// <param name="problems">At least one problem.</param>
    public static ContentResult Broken(IEnumerable<ContentProblem> problems) => new(
        null,
        [
            .. problems
                .OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Column)
                .ThenBy(p => p.Field, StringComparer.Ordinal),
        ]);
}
