using SaaBot.CommandLine;
using SaaBot.Domain.Reports;
using SaaBot.Storage.Files;

namespace SaaBot.Storage.Tests.CommandLine;

public sealed class ReportsVerbTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("saabot-reports").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Questions_come_with_the_most_reported_first_and_nobodys_id()
    {
        using (ReportFile<QuestionReport> file = ReportFiles.OfQuestions(_folder))
        {
            await file.AddAsync(new QuestionReport(111, At, "caching-01", "v1", QuestionFault.Wording, ""), Stop);
            await file.AddAsync(new QuestionReport(111, At, "hybrid-02", "v1", QuestionFault.WrongKey, "B\nis right"), Stop);
            await file.AddAsync(new QuestionReport(222, At, "hybrid-02", "v1", QuestionFault.Ambiguous, "B too"), Stop);
            await file.AddAsync(new QuestionReport(333, At, "hybrid-02", "v2", QuestionFault.Other, "?"), Stop);
        }

        Assert.Equal(
            (ExitCode.Success, """
            hybrid-02 (v1), reported by 2
              2026-03-01  WrongKey: B / is right
              2026-03-01  Ambiguous: B too
            caching-01 (v1), reported by 1
              2026-03-01  Wording
            hybrid-02 (v2), reported by 1
              2026-03-01  Other: ?

            """),
            await RunAsync("--questions"));
    }

    [Fact]
    public async Task Answers_of_which_are_listed_for_people_and_for_programs()
    {
        using (ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder))
        {
            await file.AddAsync(new WrongAnswerReport(111, At, "orders\nvanish", "caching", "event-driven", "v1"), Stop);
        }

        Assert.Equal((ExitCode.Success, "2026-03-01  caching -> event-driven: orders / vanish\n"), await RunAsync());
        Assert.Equal((ExitCode.Success, """{"id":"report-0001","text":"orders\nvanish","acceptable":["event-driven"]}""" + "\n"), await RunAsync("--jsonl"));
        Assert.Equal(ExitCode.Usage, (await RunAsync("--jsonl", "--questions")).Code);
    }

    [Fact]
    public async Task An_empty_folder_is_told_to_people() => Assert.Equal((ExitCode.Success, "Nobody has sent one.\n"), await RunAsync("--questions"));

    private async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        int code = await VerbTable.Default.RunAsync(["reports", .. arguments, $"--Data:Path={_folder}"], TextReader.Null, output, TextWriter.Null);
        return (code, output.ToString());
    }
}
