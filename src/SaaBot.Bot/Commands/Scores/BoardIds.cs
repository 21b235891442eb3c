using System.Diagnostics.CodeAnalysis;
using SaaBot.Bot.Components;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Scores;

/// <summary>The custom ids of a board: <c>board:1:period:language[:ended]</c>.</summary>
public static class BoardIds
{
    /// <summary>The route.</summary>
    public const string Route = "board";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The name of a period in custom ids, choices and phrases.</summary>
    /// <param name="kind">The period.</param>
    [SuppressMessage("Globalization", "CA1308", Justification = "The names are lower-case identifiers, not text.")]
    public static string Name(PeriodKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Reads a period's name; null for any other text.</summary>
    /// <param name="name">The name.</param>
    public static PeriodKind? Read(string? name) =>
        Enum.GetValues<PeriodKind>().Where(kind => Name(kind) == name).Select(kind => (PeriodKind?)kind).FirstOrDefault();

    /// <summary>The id of a button that shows another period.</summary>
    /// <param name="kind">The period.</param>
    /// <param name="language">The card's language.</param>
    public static string To(PeriodKind kind, string language) => CustomId.Of(Route, Version, Name(kind), language).Encode();

    /// <summary>The id of a button under a period's final board, which shows the board that runs now. It names the period that ended, so that the board is known again.</summary>
    /// <param name="ended">The period that ended.</param>
    /// <param name="language">The card's language.</param>
    public static string After(Period ended, string language) => CustomId.Of(Route, Version, Name(ended.Kind), language, ended.Key).Encode();

    /// <summary>Whether an id is that of the button under a period's final board.</summary>
    /// <param name="ended">The period that ended.</param>
    /// <param name="customId">Any custom id.</param>
    public static bool IsAfter(Period ended, string customId) =>
        CustomId.TryParse(customId, out CustomId? id) && id.Name == Route && id.Argument(2) == ended.Key;
}
