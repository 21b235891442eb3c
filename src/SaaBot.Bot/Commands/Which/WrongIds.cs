using SaaBot.Bot.Components;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Domain.Matching.Lexicons;

namespace SaaBot.Bot.Commands.Which;

/// <summary>The custom ids of "This is wrong": the button and its form carry the answer's key and the pattern that was given.</summary>
internal static class WrongIds
{
    /// <summary>The route of the button.</summary>
    public const string Button = "which-wrong";

    /// <summary>The route of the form.</summary>
    public const string Form = "which-report";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The form's menu of patterns.</summary>
    public const string RightField = "right";

    /// <summary>The form's text.</summary>
    public const string TextField = "text";

    /// <summary>The id of the button below an answer.</summary>
    /// <param name="key">The answer's <see cref="MatchKey"/>.</param>
    /// <param name="report">The answer.</param>
    public static string ToButton(string key, MatchReport report) => CustomId.Of(Button, Version, key, Given(report)).Encode();

    /// <summary>The pattern that an answer gave: the first when two are level.</summary>
    /// <param name="report">The answer.</param>
    public static string Given(MatchReport report) =>
        report.Verdict == MatchVerdict.NoneOfTheTen || report.Ranked.Count == 0 ? Lexicon.None : report.Ranked[0].PatternId;

    /// <summary>Whether a text that anyone may have made up names a pattern, or none of them.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="id">The text.</param>
    public static bool IsPattern(Catalog catalog, string id) => id == Lexicon.None || catalog.Pattern(id) is not null;
}
