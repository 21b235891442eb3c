using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;

namespace SaaBot.Bot.Commands.Which;

/// <summary><c>/which [scenario]</c>: which pattern fits, and why. Without a scenario it opens a form for a long one.</summary>
/// <param name="advisor">Answers.</param>
public sealed class WhichCommand(WhichAdvisor advisor) : ICommand
{
    /// <inheritdoc/>
    public string Name => "which";

    /// <inheritdoc/>
    public bool OpensModal => true;

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.Lookup(Name, text.Option(Name, "scenario", CommandOptionType.String) with { MaxLength = Domain.Matching.MatchQuestion.LongestText });
    }

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        string? scenario = context.Data.Argument("scenario")?.Text;
        return string.IsNullOrWhiteSpace(scenario) ? Task.FromResult(WhichModal.Open(context.Reader)) : advisor.AdviseAsync(context, scenario, stop);
    }
}
