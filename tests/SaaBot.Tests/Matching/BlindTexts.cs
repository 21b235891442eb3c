using SaaBot.Content;
using SaaBot.Content.Examples;
using SaaBot.Domain.Matching.Evaluation;
using SaaBot.Domain.Matching.Learning;

namespace SaaBot.Tests.Matching;

/// <summary>A file of labelled texts beside the tests, and what the committed weights reach on them.</summary>
public sealed class BlindTexts
{
    private BlindTexts(IReadOnlyList<LabelledExample> examples) =>
        (Examples, Evaluation) = (examples, MatchEvaluation.Of(MatchingContent.Matcher, examples));

    public IReadOnlyList<LabelledExample> Examples { get; }

    public MatchEvaluation Evaluation { get; }

    public static BlindTexts Read(string file)
    {
        IReadOnlyList<LabelledExample> examples =
            ExampleFile.Read(Repository.At("tests", "SaaBot.Tests", "Matching", file), out IReadOnlyList<ContentProblem> problems);
        Assert.Empty(problems);
        return new BlindTexts(examples);
    }
}
