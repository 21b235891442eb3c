using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Commands.Which;

/// <summary>The message command "Which pattern fits?". Discord hands over the message's text without the privileged intent (Application Commands, "Message Commands").</summary>
/// <param name="advisor">Answers.</param>
public sealed class WhichMessageCommand(WhichAdvisor advisor) : ICommand
{
    /// <inheritdoc/>
    public string Name => "Which pattern fits?";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).OnMessage("which-message");

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        Snowflake target = context.Data.TargetId ?? default;
        string text = context.Data.Resolved?.Messages.GetValueOrDefault(target)?.Content ?? "";
        return advisor.AdviseAsync(context, text, stop);
    }
}
