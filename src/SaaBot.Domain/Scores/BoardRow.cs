namespace SaaBot.Domain.Scores;

/// <summary>A row of a board.</summary>
/// <param name="Rank">From 1; people who are level share a rank.</param>
/// <param name="UserId">The person.</param>
/// <param name="UserName">The name stored with their latest answer.</param>
/// <param name="IsHidden">Whether they asked not to be named on boards.</param>
/// <param name="Standing">What they reached.</param>
public sealed record BoardRow(int Rank, ulong UserId, string UserName, bool IsHidden, Standing Standing);
