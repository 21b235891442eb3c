using SaaBot.Domain.Daily;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;

namespace SaaBot.Storage.Tests.Support;

/// <summary>Records to store.</summary>
internal static class Sample
{
    /// <summary>A Monday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public const ulong Guild = 1_180_000_000_000_000_001;

    public static Period All { get; } = new(PeriodKind.All, "all", DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    public static Period Day { get; } = new(PeriodKind.Day, "d2026-11-23", Start.AddHours(-8), Start.AddHours(16));

    public static Period NextDay { get; } = new(PeriodKind.Day, "d2026-11-24", Start.AddHours(16), Start.AddHours(40));

    public static Question Question { get; } = new(
        "multi-region-1",
        "multi-region",
        null,
        "multi-region",
        ExamDomain.Resilient,
        2,
        1,
        new LocalizedText("Which?", "Cái nào?"),
        LocalizedText.Same("RPO"),
        [new QuestionOption(LocalizedText.Same("Aurora"), true, LocalizedText.Same("Yes")), new QuestionOption(LocalizedText.Same("EBS"), false, LocalizedText.Same("No"))],
        new Uri("https://docs.aws.amazon.com/x"),
        "v1");

    public static AnswerRecord Answer(ulong user, string source, string question = "q1", bool isRight = true, int difficulty = 1) => new(
        Guild,
        user,
        $"Mem:ber {user} ữ",
        AnswerSource.Quiz,
        source,
        question,
        "multi-region",
        ExamDomain.Resilient,
        difficulty,
        OptionSet.Of(0, 3),
        isRight,
        TimeSpan.FromSeconds(12.3456789),
        Start);

    public static DailyPost Post(DateOnly date, string question = "q1") =>
        new(Guild, date, 77, question, "v1", -5, Start, DailyPostState.Claimed) { ClaimedAt = Start, Key = OptionSet.Of(1, 4) };

    public static DailySchedule Schedule(ulong guild) => new(
        guild, 77, new TimeOnly(8, 30), "Asia/Ho_Chi_Minh", DailyDays.Weekdays, TimeSpan.FromHours(6), 99, true, 42, Start)
    {
        Paused = PauseReason.ChannelGone,
        PausedAt = Start.AddDays(1),
    };

    public static Quiz Quiz(string id, ulong channel) => new(id, Guild, channel, 42, ["q1", "q2", "q3"], long.MinValue, TimeSpan.FromSeconds(90), Start);

    public static QuizAnswer Choice(ulong user, ulong interaction, params int[] places) =>
        new(user, $"Player {user}", OptionSet.Of(places), interaction, Start.AddSeconds(interaction % 1000));
}
