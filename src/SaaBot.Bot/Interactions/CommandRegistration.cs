using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Interactions;

/// <summary>What is registered with Discord: every command of the table, in a stable order so that its hash is stable.</summary>
public static class CommandRegistration
{
    /// <summary>The definitions of all commands.</summary>
    /// <param name="handlers">Who answers what.</param>
    /// <param name="phrases">The names and descriptions.</param>
    public static IReadOnlyList<ApplicationCommand> All(HandlerTable handlers, PhraseBook phrases) =>
        [.. handlers.Commands.OrderBy(command => command.Name, StringComparer.Ordinal).Select(command => command.Define(phrases))];
}
