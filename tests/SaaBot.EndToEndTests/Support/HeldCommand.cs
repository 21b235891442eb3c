using SaaBot.Bot.Commands;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A command that takes as long as it is told, or fails.</summary>
internal sealed class SlowCommand(TimeSpan takes, Exception? failure = null) : ICommand
{
    public string Name => "slow";

    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).Lookup("help") with { Name = Name, NameLocalizations = null };

    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        await Task.Delay(takes, stop);
        return failure is null ? context.Tell("which.empty") : throw failure;
    }
}
