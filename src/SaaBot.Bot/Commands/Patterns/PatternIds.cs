using System.Diagnostics.CodeAnalysis;
using SaaBot.Bot.Components;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>The custom ids of a pattern's card: <c>pattern:1:pattern:view:detail:language</c>, and <c>pattern-menu:1:pattern:view:language</c>.</summary>
public static class PatternIds
{
    /// <summary>The route of buttons.</summary>
    public const string Button = "pattern";

    /// <summary>The route of menus, whose chosen value is the detail.</summary>
    public const string Menu = "pattern-menu";

    /// <summary>The route of the menu that lists the patterns; the chosen value is the pattern.</summary>
    public const string List = "pattern-list";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The id of a button that opens a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="language">The card's language.</param>
    public static string ToPage(PatternPage page, string language) =>
        CustomId.Of(Button, Version, page.Pattern.Id, Name(page.View), page.Detail, language).Encode();

    /// <summary>The id of a menu that turns to one of several details.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="view">The page that the menu is on.</param>
    /// <param name="language">The card's language.</param>
    public static string ToDetail(Pattern pattern, PatternView view, string language) =>
        CustomId.Of(Menu, Version, pattern.Id, Name(view), language).Encode();

    /// <summary>The name of a page in custom ids and choices.</summary>
    /// <param name="view">The page.</param>
    [SuppressMessage("Globalization", "CA1308", Justification = "The names are lower-case identifiers, not text.")]
    public static string Name(PatternView view) => view.ToString().ToLowerInvariant();

    /// <summary>Reads a page from names that anyone may have made up.</summary>
    /// <param name="catalog">What is known.</param>
    /// <param name="pattern">The pattern's id.</param>
    /// <param name="view">The page's name.</param>
    /// <param name="detail">The detail; an unknown one shows the first.</param>
    /// <returns>The page, or null when the pattern or the page is unknown.</returns>
    public static PatternPage? Read(Catalog catalog, string pattern, string view, string detail) =>
        catalog.Pattern(pattern) is { } known && Enum.GetValues<PatternView>().Where(each => Name(each) == view).Select(each => (PatternView?)each).FirstOrDefault() is { } page
            ? new PatternPage(known, page, detail)
            : null;
}
