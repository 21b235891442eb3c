using SaaBot.Domain.Reports;

namespace SaaBot.Storage.Files;

/// <summary>The files of reports in a data folder.</summary>
public static class ReportFiles
{
    /// <summary>What people said that <c>/which</c> got wrong: <c>reports.jsonl</c>.</summary>
    /// <param name="folder">The data folder.</param>
    public static ReportFile<WrongAnswerReport> OfAnswers(string folder) => new(folder, "reports.jsonl", ReportJson.Default.WrongAnswerReport);

    /// <summary>What people find wrong with questions: <c>question-reports.jsonl</c>.</summary>
    /// <param name="folder">The data folder.</param>
    public static ReportFile<QuestionReport> OfQuestions(string folder) => new(folder, "question-reports.jsonl", ReportJson.Default.QuestionReport);
}
