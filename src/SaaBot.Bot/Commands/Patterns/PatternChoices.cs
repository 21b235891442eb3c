using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Patterns;

/// <summary>Suggests patterns while a name is typed.</summary>
internal static class PatternChoices
{
    /// <summary>The patterns that the typed text may mean, named in the reader's language.</summary>
    public static IReadOnlyList<CommandChoice> Suggest(InteractionContext context, string typed) =>
    [
        .. context.Catalog.PatternNames.Suggest(typed, DiscordLimits.Choices).Select(pattern =>
            CommandChoice.Of(Markdown.Cut($"{pattern.Number}. {context.Reader.Say(pattern.Name)}", DiscordLimits.Choice), pattern.Id)),
    ];
}
