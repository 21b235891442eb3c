using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>What <c>/me</c> shows.</summary>
/// <param name="Tallies">The person's answers counted.</param>
/// <param name="Streak">Their daily posts in a row; null outside servers.</param>
/// <param name="Badges">What they earned.</param>
/// <param name="IsHidden">Whether boards leave out their name.</param>
public sealed record Progress(LearnerTallies Tallies, Streak? Streak, IReadOnlyList<Badge> Badges, bool IsHidden);
