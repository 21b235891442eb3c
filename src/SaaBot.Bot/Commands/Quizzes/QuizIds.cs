using System.Globalization;
using SaaBot.Bot.Components;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Bot.Commands.Quizzes;

/// <summary>The custom ids of a quiz: <c>quiz-answer:1:quiz:round[:letter]</c> and <c>quiz:1:quiz:round:action</c>.</summary>
public static class QuizIds
{
    /// <summary>The route that takes answers.</summary>
    public const string Answer = "quiz-answer";

    /// <summary>The route that takes what hosts and players do besides answering.</summary>
    public const string Control = "quiz";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>Begins the next round.</summary>
    public const string Next = "next";

    /// <summary>Lets a resting quiz go on.</summary>
    public const string Resume = "resume";

    /// <summary>Ends a quiz, once confirmed.</summary>
    public const string Stop = "stop";

    /// <summary>Asks whether a quiz is to end.</summary>
    public const string AskStop = "ask-stop";

    /// <summary>Makes a player the host.</summary>
    public const string TakeOver = "take-over";

    /// <summary>The arguments of an answer, but for its letter.</summary>
    /// <param name="quiz">The quiz, in the round.</param>
    public static IReadOnlyList<string> AnswerArguments(Quiz quiz) => [quiz.Id, Round(quiz)];

    /// <summary>The id of a button.</summary>
    /// <param name="action">What it does.</param>
    /// <param name="quiz">The quiz, in the round.</param>
    public static string To(string action, Quiz quiz) => CustomId.Of(Control, Version, quiz.Id, Round(quiz), action).Encode();

    /// <summary>What every answer to a round begins with.</summary>
    /// <param name="quiz">The quiz, in the round.</param>
    public static string AnswerStart(Quiz quiz) => CustomId.Of(Answer, Version, AnswerArguments(quiz)).Encode();

    /// <summary>Reads a round; -1 when it is none.</summary>
    /// <param name="text">What stands in a custom id.</param>
    public static int Round(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int round) ? round : -1;

    private static string Round(Quiz quiz) => quiz.Round.ToString(CultureInfo.InvariantCulture);
}
