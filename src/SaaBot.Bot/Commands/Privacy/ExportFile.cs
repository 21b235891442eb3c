using System.Globalization;
using SaaBot.Domain.Reports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>The file that <c>/privacy export</c> gives. Ids are texts, as in Discord's own JSON.</summary>
/// <param name="User">The person's id.</param>
/// <param name="HiddenOnBoards">Whether boards leave out their name.</param>
/// <param name="Answers">Their answers, oldest first.</param>
/// <param name="Reports">What they sent with "This is wrong", oldest first.</param>
/// <param name="QuestionReports">What they found wrong with questions, oldest first.</param>
internal sealed record ExportFile(
    string User, bool HiddenOnBoards, IReadOnlyList<ExportAnswer> Answers, IReadOnlyList<ExportReport> Reports, IReadOnlyList<ExportQuestionReport> QuestionReports)
{
    /// <summary>The file of an export.</summary>
    public static ExportFile Of(LearnerExport export, IEnumerable<WrongAnswerReport> reports, IEnumerable<QuestionReport> flags) => new(
        export.UserId.ToString(CultureInfo.InvariantCulture),
        export.IsHidden,
        [.. export.Answers.Select(ExportAnswer.Of)],
        [.. reports.Select(report => new ExportReport(report.At, report.Text, report.Given, report.Right))],
        [.. flags.Select(report => new ExportQuestionReport(report.At, report.QuestionId, report.Fault.ToString(), report.Text))]);
}
