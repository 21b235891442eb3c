using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Reports;

namespace SaaBot.Bot.Questions.Reports;

/// <summary>Opens the form in which a person says what is wrong with a question. Nothing is kept before it is sent.</summary>
public sealed class QuestionFlagRoute : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => QuestionReportIds.Button;

    /// <inheritdoc/>
    public int Version => QuestionReportIds.Version;

    /// <inheritdoc/>
    public bool OpensModal => true;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        Task.FromResult(context.Catalog.Question(id.Argument(0)) is null ? context.Tell("flag.gone") : Form(context.Reader, id));

    private static ModalAnswer Form(Speaker speaker, CustomId id) => new(
        CustomId.Of(QuestionReportIds.Form, QuestionReportIds.Version, id.Argument(0), id.Argument(1)),
        speaker.Say("flag.title"),
        [
            new TextDisplay(speaker.Say("flag.consent")),
            new Label(
                speaker.Say("flag.what"),
                new StringSelect(
                    QuestionReportIds.FaultField,
                    [.. Enum.GetValues<QuestionFault>().Select(fault => new SelectOption(speaker.Say($"flag.{fault.ToString().ToLowerInvariant()}"), fault.ToString()))])
                {
                    Required = true,
                }),
            new Label(
                speaker.Say("flag.text"),
                new TextInput(QuestionReportIds.TextField, TextInputStyle.Paragraph) { Required = false, MaxLength = QuestionReport.LongestText }),
        ]);
}
