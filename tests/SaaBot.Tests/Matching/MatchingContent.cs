using SaaBot.Content;
using SaaBot.Content.Examples;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Tests.Matching;

/// <summary>The repository's lexicon, weights and examples, loaded once.</summary>
internal static class MatchingContent
{
    private static readonly Lazy<Catalog> Loaded = new(() =>
    {
        ContentResult result = new ContentLoader(Repository.At("content")).Load();
        return result.Catalog ?? throw new InvalidOperationException(string.Join(Environment.NewLine, result.Problems));
    });

    private static readonly Lazy<IPatternMatcher> Made = new(() => new MatcherSource().For(Loaded.Value));

    private static readonly Lazy<IReadOnlyList<LabelledExample>> Read = new(() =>
    {
        IReadOnlyList<LabelledExample> examples = ExampleFile.ReadFolder(Repository.At("content", "training"), out IReadOnlyList<ContentProblem> problems);
        return problems.Count == 0 ? examples : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    });

    public static Catalog Catalog => Loaded.Value;

    public static IPatternMatcher Matcher => Made.Value;

    public static IReadOnlyList<LabelledExample> Examples => Read.Value;

    public static MatchReport Match(string text, params string[] options) => Matcher.Match(new MatchQuestion(text, options));
}
