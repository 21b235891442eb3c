namespace SaaBot.Content.Yaml;

/// <summary>The problems of one file, or of the checks between files, as they are found.</summary>
internal sealed class ProblemList
{
    private readonly List<ContentProblem> _problems = [];

    public IReadOnlyList<ContentProblem> All => _problems;

    public void Add(Spot spot, string message) => _problems.Add(new ContentProblem(spot.File, spot.Line, spot.Column, spot.Field, message));

    public void AddRange(ProblemList other) => _problems.AddRange(other._problems);
}
