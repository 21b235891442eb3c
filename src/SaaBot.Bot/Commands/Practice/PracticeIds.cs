using System.Globalization;
using SaaBot.Bot.Components;
using SaaBot.Bot.Questions;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Commands.Practice;

/// <summary>
/// The custom ids of practice: <c>practice:1:topic:difficulty:place</c> asks a question, <c>practice-answer:1:question:seed:topic:difficulty[:letter]</c> answers one. The seed is the
/// snowflake of the interaction that the question was asked by, so it tells the time as well.
/// </summary>
public static class PracticeIds
{
    /// <summary>The route that asks.</summary>
    public const string Ask = "practice";

    /// <summary>The route that takes an answer.</summary>
    public const string Answer = "practice-answer";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>Asks in the place of the card whose button was pressed.</summary>
    public const string Here = "here";

    private const string New = "new";

    /// <summary>The id of a button that asks a question in a new private message.</summary>
    /// <param name="filter">Which questions are wanted.</param>
    public static string ToNew(QuestionFilter filter) => Id(filter, New);

    /// <summary>The id of a button that asks the next question in the same message.</summary>
    /// <param name="filter">Which questions are wanted.</param>
    public static string ToNext(QuestionFilter filter) => Id(filter, Here);

    /// <summary>A filter's difficulty as it stands in a custom id.</summary>
    /// <param name="filter">Which questions are wanted.</param>
    public static string Difficulty(QuestionFilter filter) => filter.Difficulty?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads a filter from arguments that anyone may have made up; null when there is no such topic.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="difficulty">The difficulty, or an empty text.</param>
    public static QuestionFilter? Read(Domain.Catalogs.Catalog catalog, string topic, string difficulty) =>
        Topics.Read(catalog, topic, int.TryParse(difficulty, NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? level : null);

    private static string Id(QuestionFilter filter, string place) => CustomId.Of(Ask, Version, Topics.Value(filter), Difficulty(filter), place).Encode();
}
