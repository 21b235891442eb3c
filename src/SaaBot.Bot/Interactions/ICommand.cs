using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Interactions;

/// <summary>A slash command or a context-menu command. Its name is what Discord sends back, whatever the reader's language.</summary>
public interface ICommand
{
    /// <summary>The command's name in English.</summary>
    string Name { get; }

    /// <summary>Whether a deferred answer is private; it must be known before the answer is.</summary>
    bool DefersPrivately => true;

    /// <summary>Whether one use of the command defers privately, where its subcommands differ.</summary>
    /// <param name="context">Who asks what.</param>
    bool DefersPrivatelyFor(InteractionContext context) => DefersPrivately;

    /// <summary>Whether the command may answer with a modal, which cannot follow a deferral; such a command does nothing slow.</summary>
    bool OpensModal => false;

    /// <summary>What is registered with Discord.</summary>
    /// <param name="phrases">The names and descriptions in every language.</param>
    ApplicationCommand Define(PhraseBook phrases);

    /// <summary>Runs the command.</summary>
    /// <param name="context">Who asks what.</param>
    /// <param name="stop">Cancelled when the answer can no longer be sent.</param>
    Task<Answer> RunAsync(InteractionContext context, CancellationToken stop);
}
