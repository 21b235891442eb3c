using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary><c>/privacy export|delete|hide-me|show-me</c>: what is kept about a person, as a file; all of it gone; their name off boards.</summary>
/// <param name="scores">The scores.</param>
/// <param name="reports">What they said that the matching engine got wrong.</param>
/// <param name="flags">What they find wrong with questions.</param>
public sealed class PrivacyCommand(IScoreStore scores, IReportStore<WrongAnswerReport> reports, IReportStore<QuestionReport> flags) : ICommand
{
    private const string Export = "export";
    private const string Delete = "delete";
    private const string Hide = "hide-me";
    private const string Show = "show-me";

    /// <inheritdoc/>
    public string Name => "privacy";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        return text.Lookup(Name, text.Subcommand(Name, Export), text.Subcommand(Name, Delete), text.Subcommand(Name, Hide), text.Subcommand(Name, Show));
    }

    /// <inheritdoc/>
    public async Task<Answer> RunAsync(InteractionContext context, CancellationToken stop)
    {
        ulong user = context.Interaction.Invoker.Id.Value;
        switch (context.Data.SubcommandPath)
        {
            case [Export]:
                LearnerExport export = await scores.ExportAsync(user, stop).ConfigureAwait(false);
                IReadOnlyList<WrongAnswerReport> told = await reports.ListAsync(stop).ConfigureAwait(false);
                IReadOnlyList<QuestionReport> flagged = await flags.ListAsync(stop).ConfigureAwait(false);
                ExportFile file = ExportFile.Of(export, told.Where(report => report.UserId == user), flagged.Where(report => report.UserId == user));
                return context.Answer(speaker => PrivacyPresenter.Export(speaker, file));
            case [Delete]:
                return context.Answer(PrivacyPresenter.ConfirmDeletion);
            case [Hide or Show] path:
                await scores.SetHiddenAsync(user, path[0] == Hide, stop).ConfigureAwait(false);
                return context.Tell(path[0] == Hide ? "privacy.hidden" : "privacy.shown");
            default:
                return context.Tell("error.unknown-command");
        }
    }
}
