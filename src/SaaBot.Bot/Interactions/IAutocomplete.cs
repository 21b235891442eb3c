using SaaBot.Discord.Models;

namespace SaaBot.Bot.Interactions;

/// <summary>A command that suggests values while a person types. Suggestions come from memory: they cannot be deferred.</summary>
public interface IAutocomplete : ICommand
{
    /// <summary>What to suggest for the option being typed, at most 25.</summary>
    /// <param name="context">Who types.</param>
    /// <param name="focused">The option, with what is typed so far.</param>
    IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused);
}
