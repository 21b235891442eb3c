using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;

namespace SaaBot.Bot.Questions.Reports;

/// <summary>Keeps what a person finds wrong with a question; sending the form is their consent.</summary>
/// <param name="reports">Where it is kept.</param>
public sealed class QuestionReportRoute(IReportStore<QuestionReport> reports) : IComponentRoute
{
    // The first characters of a hash; a longer text was made up.
    private const int LongestVersion = 64;

    /// <inheritdoc/>
    public string Name => QuestionReportIds.Form;

    /// <inheritdoc/>
    public int Version => QuestionReportIds.Version;

    /// <inheritdoc/>
    public async Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop)
    {
        string chosen = context.Data.Input(QuestionReportIds.FaultField)?.Values is [{ } first, ..] ? first : "";
        string text = (context.Data.Input(QuestionReportIds.TextField)?.Value?.Text ?? "").Trim();
        if (context.Catalog.Question(id.Argument(0)) is not { } question
            || id.Argument(1).Length is 0 or > LongestVersion
            || !Enum.TryParse(chosen, out QuestionFault fault) || !Enum.IsDefined(fault)
            || text.Length > QuestionReport.LongestText)
        {
            return context.Tell("flag.gone");
        }

        QuestionReport report = new(context.Interaction.Invoker.Id.Value, context.Interaction.Id.CreatedAt, question.Id, id.Argument(1), fault, text);
        bool isKept = await reports.AddAsync(report, stop).ConfigureAwait(false);
        return context.Tell((isKept, question.Version == report.QuestionVersion) switch
        {
            (false, _) => "which.wrong-enough",
            (true, true) => "flag.kept",
            _ => "flag.kept-old",
        });
    }
}
