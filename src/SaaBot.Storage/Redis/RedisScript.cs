namespace SaaBot.Storage.Redis;

/// <summary>The Lua scripts: each is one atomic step on the keys of one server.</summary>
internal static class RedisScript
{
    /// <summary>Keeps an answer with all that follows from it.</summary>
    public static readonly string Record = Read("scores", "record");

    /// <summary>Reads a board.</summary>
    public static readonly string Board = Read("board");

    /// <summary>Takes a person out of a server.</summary>
    public static readonly string Forget = Read("forget");

    /// <summary>Takes a server's day.</summary>
    public static readonly string ClaimDay = Read("asked", "claim_day");

    /// <summary>Replaces a post whose state is as expected.</summary>
    public static readonly string AdvanceDay = Read("advance_day");

    /// <summary>Notes that a question was asked.</summary>
    public static readonly string NoteAsked = Read("asked", "note_asked");

    /// <summary>Takes something that happens once.</summary>
    public static readonly string Claim = Read("claim");

    /// <summary>Starts a quiz.</summary>
    public static readonly string StartQuiz = Read("asked", "start_quiz");

    /// <summary>Makes a step of a quiz.</summary>
    public static readonly string SaveQuiz = Read("quizzes", "save_quiz");

    /// <summary>Makes a step of a quiz and keeps the round's answers.</summary>
    public static readonly string CountRound = Read("scores", "quizzes", "count_round");

    /// <summary>Keeps an answer in a round.</summary>
    public static readonly string PutAnswer = Read("put_answer");

    /// <summary>Keeps an entry of the cache with its time.</summary>
    public static readonly string CacheEntry = Read("cache_entry");

    /// <summary>Keeps an answer of another store.</summary>
    public static readonly string ImportAnswer = Read("scores", "import_answer");

    /// <summary>Keeps a row of a board of another store.</summary>
    public static readonly string ImportStanding = Read("import_standing");

    /// <summary>Keeps a question met of another store.</summary>
    public static readonly string ImportMet = Read("import_met");

    /// <summary>Keeps a quiz of another store.</summary>
    public static readonly string ImportQuiz = Read("import_quiz");

    /// <summary>Keeps an answer in a round of another store.</summary>
    public static readonly string ImportQuizAnswer = Read("import_quiz_answer");

    private static string Read(params string[] names) => string.Concat(names.Select(name =>
    {
        using Stream stream = typeof(RedisScript).Assembly.GetManifestResourceStream(name + ".lua")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }));
}
