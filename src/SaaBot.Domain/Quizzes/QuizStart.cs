namespace SaaBot.Domain.Quizzes;

/// <summary>The outcome of starting a quiz.</summary>
/// <param name="IsStarted">Whether the quiz was stored.</param>
/// <param name="Running">The quiz that the channel has now, or null when the server has too many in other channels.</param>
public sealed record QuizStart(bool IsStarted, Quiz? Running);
