namespace SaaBot.Domain.Quizzes;

/// <summary>What a player has reached in one quiz.</summary>
/// <param name="UserId">The player.</param>
/// <param name="UserName">Their name when they last answered.</param>
/// <param name="Points">Right answers times difficulty times 100.</param>
/// <param name="Right">Right answers.</param>
/// <param name="Answered">All answers.</param>
/// <param name="Time">The time they took together.</param>
/// <param name="LastRound">The last round they answered, from 0.</param>
public sealed record QuizScore(ulong UserId, string UserName, int Points, int Right, int Answered, TimeSpan Time, int LastRound);
