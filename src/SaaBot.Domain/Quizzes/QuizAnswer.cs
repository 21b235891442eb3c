using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Quizzes;

/// <summary>A player's answer in a round; a later one takes its place until the round closes.</summary>
/// <param name="UserId">The player.</param>
/// <param name="UserName">The name they go by in the server.</param>
/// <param name="Chosen">What they chose.</param>
/// <param name="InteractionId">The interaction's snowflake: it orders answers, and one that is older than the stored one changes nothing.</param>
/// <param name="At">When it was given, by the snowflake.</param>
public sealed record QuizAnswer(ulong UserId, string UserName, OptionSet Chosen, ulong InteractionId, DateTimeOffset At);
