namespace SaaBot.Domain.Scores;

/// <summary>A server's board of one period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Top">The best rows, best first; level ones by user id.</param>
/// <param name="Own">The row of the person who asked, wherever it stands; null when they have not answered in the period.</param>
/// <param name="Members">How many people have answered in the period.</param>
public sealed record Board(Period Period, IReadOnlyList<BoardRow> Top, BoardRow? Own, int Members);
