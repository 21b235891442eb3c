using SaaBot.Domain.Daily;
using SaaBot.Domain.Quizzes;
using SaaBot.Domain.Scores;
using SaaBot.Domain.Servers;

namespace SaaBot.Storage.Transfer;

/// <summary>One thing that a store keeps, in a form that every store can read and write. Tallies are missing: they follow from the answers.</summary>
/// <param name="Kind">What it is, in plural, for people.</param>
public abstract record StoreEntry(string Kind)
{
    /// <summary>A server's settings.</summary>
    /// <param name="Settings">The settings.</param>
    public sealed record OfServer(ServerSettings Settings) : StoreEntry("servers");

    /// <summary>When a question was last asked in a server.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="QuestionId">The question.</param>
    /// <param name="At">When.</param>
    public sealed record OfAsked(ulong GuildId, string QuestionId, DateTimeOffset At) : StoreEntry("questions asked");

    /// <summary>Something that happens once in a server.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="Name">What it is.</param>
    /// <param name="ClaimedAt">When it was claimed.</param>
    /// <param name="IsDone">Whether it has happened.</param>
    public sealed record OfClaim(ulong GuildId, string Name, DateTimeOffset ClaimedAt, bool IsDone) : StoreEntry("claims");

    /// <summary>A schedule.</summary>
    /// <param name="Schedule">The schedule.</param>
    public sealed record OfSchedule(DailySchedule Schedule) : StoreEntry("schedules");

    /// <summary>A daily post.</summary>
    /// <param name="Post">The post.</param>
    public sealed record OfPost(DailyPost Post) : StoreEntry("posts");

    /// <summary>A quiz.</summary>
    /// <param name="Quiz">The quiz.</param>
    /// <param name="EndedAt">When it ended, or null while it runs.</param>
    public sealed record OfQuiz(Quiz Quiz, DateTimeOffset? EndedAt) : StoreEntry("quizzes");

    /// <summary>An answer in a round of a quiz. Comes after its quiz.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="QuizId">The quiz.</param>
    /// <param name="Round">The round.</param>
    /// <param name="Answer">The answer.</param>
    public sealed record OfQuizAnswer(ulong GuildId, string QuizId, int Round, QuizAnswer Answer) : StoreEntry("quiz answers");

    /// <summary>An answer that counts for somebody's figures.</summary>
    /// <param name="Answer">The answer.</param>
    public sealed record OfAnswer(AnswerRecord Answer) : StoreEntry("answers");

    /// <summary>The name that somebody goes by in a server.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="UserId">The person.</param>
    /// <param name="Name">The name.</param>
    /// <param name="At">When it was theirs.</param>
    public sealed record OfName(ulong GuildId, ulong UserId, string Name, DateTimeOffset At) : StoreEntry("names");

    /// <summary>A person that is not to be named on boards.</summary>
    /// <param name="UserId">The person.</param>
    public sealed record OfHidden(ulong UserId) : StoreEntry("hidden people");

    /// <summary>A board. Comes before its rows.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="Period">The period's key.</param>
    /// <param name="KeptUntil">When it may go, or null for never.</param>
    public sealed record OfBoard(ulong GuildId, string Period, DateTimeOffset? KeptUntil) : StoreEntry("boards");

    /// <summary>A row of a board.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="Period">The period's key.</param>
    /// <param name="UserId">The person.</param>
    /// <param name="Standing">What they reached.</param>
    public sealed record OfStanding(ulong GuildId, string Period, ulong UserId, Standing Standing) : StoreEntry("rows of boards");

    /// <summary>A question that somebody has met in a period.</summary>
    /// <param name="GuildId">The server.</param>
    /// <param name="Period">The period's key.</param>
    /// <param name="UserId">The person.</param>
    /// <param name="QuestionId">The question.</param>
    public sealed record OfMet(ulong GuildId, string Period, ulong UserId, string QuestionId) : StoreEntry("questions met");
}
