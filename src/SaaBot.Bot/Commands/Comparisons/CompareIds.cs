using SaaBot.Bot.Components;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Comparisons;

/// <summary>The custom ids of comparisons.</summary>
public static class CompareIds
{
    /// <summary>The route of buttons to a comparison: comparison, language.</summary>
    public const string Topic = "compare";

    /// <summary>The route of buttons to a comparison in words: comparison, language.</summary>
    public const string Text = "compare-text";

    /// <summary>The route of the menu of comparisons: language; the chosen value is the comparison.</summary>
    public const string TopicMenu = "compare-menu";

    /// <summary>The route of buttons to two patterns side by side: pattern, pattern, language.</summary>
    public const string Pair = "pair";

    /// <summary>The route of the menu of second patterns: pattern, language; the chosen value is the other pattern.</summary>
    public const string PairMenu = "pair-menu";

    /// <summary>The version of the arguments.</summary>
    public const int Version = 1;

    /// <summary>The id of a button that opens a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The card's language.</param>
    public static string ToTopic(Comparison comparison, string language) => CustomId.Of(Topic, Version, comparison.Id, language).Encode();

    /// <summary>The id of a button that opens a comparison in words.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="language">The card's language.</param>
    public static string ToText(Comparison comparison, string language) => CustomId.Of(Text, Version, comparison.Id, language).Encode();

    /// <summary>The id of a button that opens two patterns side by side.</summary>
    /// <param name="first">One pattern.</param>
    /// <param name="second">The other.</param>
    /// <param name="language">The card's language.</param>
    public static string ToPair(Pattern first, Pattern second, string language) => CustomId.Of(Pair, Version, first.Id, second.Id, language).Encode();
}
