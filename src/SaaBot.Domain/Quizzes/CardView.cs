namespace SaaBot.Domain.Quizzes;

/// <summary>What a card shows, apart from the number of answers; two that are equal look alike.</summary>
/// <param name="Face">The kind of card.</param>
/// <param name="Away">How long it says that the bot was away; zero when it does not.</param>
public sealed record CardView(CardFace Face, TimeSpan Away = default);
