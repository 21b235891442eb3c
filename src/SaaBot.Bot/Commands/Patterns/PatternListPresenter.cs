using SaaBot.Bot.Components;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Patterns;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Shows lists of patterns to choose from.</summary>
internal static class PatternListPresenter
{
    // A longer name is no name; its beginning is enough to recognise it by.
    private const int NameShown = 60;

    /// <summary>All patterns by number, with a menu.</summary>
    public static Reply All(Catalog catalog, Speaker speaker)
    {
        IEnumerable<string> lines = catalog.Guide.Patterns.Select(line =>
        {
            Pattern pattern = catalog.Pattern(line.Pattern)!;
            return $"{pattern.Number}. {pattern.Emoji} **{speaker.Say(pattern.Name)}**: {speaker.Say(line.Text)}";
        });
        return new Card()
            .Text($"## {speaker.Say("pattern-list.title")}\n{string.Join('\n', lines)}")
            .Menu(new StringSelect(
                CustomId.Of(PatternIds.List, PatternIds.Version, speaker.Code).Encode(),
                [.. catalog.Patterns.Select(pattern => new SelectOption($"{pattern.Number}. {speaker.Say(pattern.Name)}", pattern.Id))])
            {
                Placeholder = speaker.Say("pattern-list.choose"),
            })
            .Build();
    }

    /// <summary>No pattern has that name; these are the nearest.</summary>
    public static Reply Unknown(string typed, IReadOnlyList<Pattern> nearest, Speaker speaker) =>
        new Card()
            .Text(speaker.Say("pattern.unknown", ("name", Markdown.Escape(Markdown.Cut(typed.ReplaceLineEndings(" "), NameShown)))))
            .Buttons([.. nearest.Select(pattern => Button.Press(
                ButtonStyle.Secondary,
                PatternIds.ToPage(new PatternPage(pattern, PatternView.Overview, ""), speaker.Code),
                Markdown.Cut(speaker.Say(pattern.Name), DiscordLimits.ButtonLabel)))])
            .Build();
}
