using SaaBot.Domain.Ports;
using SaaBot.Domain.Reports;
using SaaBot.Storage.Files;

namespace SaaBot.Storage.Tests.Files;

public sealed class ReportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("saabot-reports").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_added_is_listed_in_order_also_by_the_next_process()
    {
        using (ReportFile<WrongAnswerReport> first = ReportFiles.OfAnswers(_folder))
        {
            Assert.True(await first.AddAsync(Report(1, "db chết\nthì sao"), Stop));
            Assert.True(await first.AddAsync(Report(2, "orders vanish"), Stop));
        }

        using ReportFile<WrongAnswerReport> second = ReportFiles.OfAnswers(_folder);
        Assert.Equal([Report(1, "db chết\nthì sao"), Report(2, "orders vanish")], await second.ListAsync(Stop));
    }

    [Fact]
    public async Task An_empty_folder_holds_none()
    {
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(Path.Combine(_folder, "new"));

        Assert.Empty(await file.ListAsync(Stop));
        Assert.Equal(0, await file.DeleteAsync(1, Stop));
    }

    [Fact]
    public async Task The_same_again_is_kept_once()
    {
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder);

        Assert.True(await file.AddAsync(Report(1, "same"), Stop));
        Assert.True(await file.AddAsync(Report(1, "same") with { At = DateTimeOffset.UnixEpoch }, Stop));

        Assert.Single(await file.ListAsync(Stop));
    }

    [Fact]
    public async Task A_later_report_of_a_question_takes_the_place_of_the_earlier_until_the_question_is_corrected()
    {
        QuestionReport first = new(1, DateTimeOffset.UnixEpoch, "caching-01", "v1", QuestionFault.Wording, "tiếng Việt");
        QuestionReport second = first with { Fault = QuestionFault.WrongKey };
        QuestionReport corrected = first with { QuestionVersion = "v2" };
        using (ReportFile<QuestionReport> file = ReportFiles.OfQuestions(_folder))
        {
            await file.AddAsync(first, Stop);
            await file.AddAsync(corrected, Stop);
            await file.AddAsync(second, Stop);
            await file.AddAsync(first with { UserId = 2 }, Stop);
        }

        using ReportFile<QuestionReport> next = ReportFiles.OfQuestions(_folder);
        Assert.Equal([corrected, second, first with { UserId = 2 }], await next.ListAsync(Stop));
    }

    [Fact]
    public async Task One_person_cannot_fill_the_file()
    {
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder);
        for (int number = 0; number < ReportRules.MostOfOne; number++)
        {
            Assert.True(await file.AddAsync(Report(1, $"text {number}"), Stop));
        }

        Assert.False(await file.AddAsync(Report(1, "one more"), Stop));
        Assert.True(await file.AddAsync(Report(2, "one more"), Stop));
    }

    [Fact]
    public async Task Deleting_takes_all_of_one_person_and_nothing_else()
    {
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder);
        await file.AddAsync(Report(1, "a"), Stop);
        await file.AddAsync(Report(2, "b"), Stop);
        await file.AddAsync(Report(1, "c"), Stop);

        Assert.Equal(2, await file.DeleteAsync(1, Stop));

        Assert.Equal([Report(2, "b")], await file.ListAsync(Stop));
    }

    [Fact]
    public async Task Reports_sent_at_once_are_all_kept()
    {
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => file.AddAsync(Report((ulong)number, $"text {number}"), Stop)));

        Assert.Equal(40, (await file.ListAsync(Stop)).Count);
    }

    [Fact]
    public async Task A_damaged_file_is_a_store_that_cannot_be_used_and_is_left_as_it_is()
    {
        string path = Path.Combine(_folder, "reports.jsonl");
        await File.WriteAllTextAsync(path, "{\"userId\":", Stop);
        using ReportFile<WrongAnswerReport> file = ReportFiles.OfAnswers(_folder);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => file.AddAsync(Report(1, "a"), Stop));

        Assert.Equal("{\"userId\":", await File.ReadAllTextAsync(path, Stop));
    }

    private static WrongAnswerReport Report(ulong user, string text) =>
        new(user, new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), text, "caching", "event-driven", "v1");
}
