using SaaBot.Bot.Commands;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.EndToEndTests.Support;

/// <summary>A command that takes until it is let go, and may fail then.</summary>
internal sealed class HeldCommand(Exception? failure = null) : ICommand
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "slow";

    /// <summary>Completes when somebody has used the command.</summary>
    public Task Started => _started.Task;

    public void Release() => _released.TrySetResult();

    public ApplicationCommand Define(PhraseBook phrases) => new CommandText(phrases).Lookup("help") with { Name = Name, NameLocalizations = null };

    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        _started.TrySetResult();
        await _released.Task.WaitAsync(stop);
        return failure is null ? context.Tell("which.empty") : throw failure;
    }
}
