using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Quizzes;

namespace SaaBot.Tests.Quizzes;

/// <summary>Quizzes and questions to play with.</summary>
internal static class SampleQuiz
{
    public const ulong Guild = 10;
    public const ulong Channel = 20;
    public const ulong Host = 1;
    public const ulong Guest = 2;

    public static DateTimeOffset Start { get; } = new(2026, 3, 4, 18, 0, 0, TimeSpan.Zero);

    public static Quiz New(int rounds = 3) =>
        new("abc123", Guild, Channel, Host, [.. Enumerable.Range(1, rounds).Select(number => $"sample-{number:00}")], 42, TimeSpan.FromSeconds(90), Start);

    /// <summary>A quiz in a phase, as it may come to be there.</summary>
    public static Quiz In(QuizPhase phase, int rounds = 3)
    {
        Quiz opening = New(rounds);
        Quiz chosen = QuizMachine.Choose(opening, Question())!;
        Quiz open = QuizMachine.CardSent(chosen, 100, Start)!;
        DateTimeOffset over = open.Deadline!.Value + QuizRules.Drain;
        Quiz closing = QuizMachine.Elapse(open with { SeenAt = over }, over, [])! with { SeenAt = Start };
        Quiz revealing = QuizCount.Of(closing, [Answer(Host, 1)], Start)!.Next;
        Quiz between = QuizMachine.RevealSent(revealing, 101, Start)!;
        return phase switch
        {
            QuizPhase.Opening => opening,
            QuizPhase.Open => open,
            QuizPhase.Closing => closing,
            QuizPhase.Revealing => revealing,
            QuizPhase.Between => between,
            QuizPhase.Paused => QuizControl.Pause(open, QuizPauseReason.Asked, Host, Start.AddSeconds(5))!,
            QuizPhase.Finishing => QuizControl.Stop(between, QuizEnd.Stopped, Start)!,
            _ => QuizMachine.TableSent(QuizControl.Stop(between, QuizEnd.Stopped, Start)!)!,
        };
    }

    public static Question Question(int number = 1, int difficulty = 2) => new(
        $"sample-{number:00}",
        "caching",
        null,
        "cache-aside",
        ExamDomain.Performance,
        difficulty,
        1,
        LocalizedText.Same("Which?"),
        LocalizedText.Same("Which"),
        [.. Enumerable.Range(0, 4).Select(place => new QuestionOption(LocalizedText.Same($"Option {place}"), place == 1, LocalizedText.Same("Because.")))],
        new Uri("https://docs.aws.amazon.com/"),
        "0123456789ab");

    public static QuizAnswer Answer(ulong user, int place, double seconds = 10) =>
        new(user, $"Player {user}", OptionSet.Of(place), (ulong)(1000 + seconds), Start.AddSeconds(seconds));
}
