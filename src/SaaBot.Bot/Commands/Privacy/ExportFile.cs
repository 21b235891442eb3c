using System.Globalization;
using SaaBot.Domain.Matching.Reports;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Commands.Privacy;

/// <summary>The file that <c>/privacy export</c> gives. Ids are texts, as in Discord's own JSON.</summary>
/// <param name="User">The person's id.</param>
/// <param name="HiddenOnBoards">Whether boards leave out their name.</param>
/// <param name="Answers">Their answers, oldest first.</param>
/// <param name="Reports">What they sent with "This is wrong", oldest first.</param>
internal sealed record ExportFile(string User, bool HiddenOnBoards, IReadOnlyList<ExportAnswer> Answers, IReadOnlyList<ExportReport> Reports)
{
    /// <summary>The file of an export.</summary>
    public static ExportFile Of(LearnerExport export, IReadOnlyList<WrongAnswerReport> reports) => new(
        export.UserId.ToString(CultureInfo.InvariantCulture),
        export.IsHidden,
        [.. export.Answers.Select(ExportAnswer.Of)],
        [.. reports.Select(report => new ExportReport(report.At, report.Text, report.Given, report.Right))]);
}
