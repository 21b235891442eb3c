namespace SaaBot.Domain.Quizzes;

/// <summary>The numbers of a group quiz.</summary>
public static class QuizRules
{
    /// <summary>How many quizzes a server may have at once.</summary>
    public const int MostInServer = 3;

    /// <summary>Rounds in a row without an answer that end a quiz.</summary>
    public const int MostEmptyRounds = 2;

    /// <summary>Those who answered one of so many last rounds are waited for.</summary>
    public const int ActiveRounds = 2;

    /// <summary>Tries in a row after which a quiz rests.</summary>
    public const int MostFailures = 8;

    /// <summary>Tries in a row after which a card is left as it is: the quiz does not wait for its looks.</summary>
    public const int MostCardFailures = 3;

    /// <summary>From the announcement to the first question.</summary>
    public static readonly TimeSpan BeforeFirst = TimeSpan.FromSeconds(5);

    /// <summary>How long after its deadline a round waits for answers that were given in time and are still on their way.</summary>
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(2);

    /// <summary>From the explanation to the next question.</summary>
    public static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(20);

    /// <summary>The least that is left of a round which goes on after a pause.</summary>
    public static readonly TimeSpan LeastRemaining = TimeSpan.FromSeconds(15);

    /// <summary>The least time between two changes of the number of answers on a card.</summary>
    public static readonly TimeSpan BetweenTellings = TimeSpan.FromSeconds(5);

    /// <summary>How often a worker leaves its mark on a quiz.</summary>
    public static readonly TimeSpan BetweenMarks = TimeSpan.FromSeconds(4);

    /// <summary>A mark older than this means that the bot was away.</summary>
    public static readonly TimeSpan AwayAfter = TimeSpan.FromSeconds(10);

    /// <summary>The most that a round is extended by at once.</summary>
    public static readonly TimeSpan MostExtension = TimeSpan.FromSeconds(60);

    /// <summary>After a longer absence a quiz does not go on by itself.</summary>
    public static readonly TimeSpan RestsAfter = TimeSpan.FromHours(1);

    /// <summary>A quiz younger than this may be in a server that joined after a new session's list of servers was made; that list says nothing of it.</summary>
    public static readonly TimeSpan TooYoungForList = TimeSpan.FromMinutes(1);

    /// <summary>How long a quiz rests before it ends.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromDays(7);

    /// <summary>A host who was not seen for so long may be replaced.</summary>
    public static readonly TimeSpan HostGoneAfter = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait after a try that failed: a second, doubled each time, at most a minute.</summary>
    /// <param name="failures">Tries that failed in a row, from 1.</param>
    public static TimeSpan RetryAfter(int failures) => TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, failures - 1)));
}
