using System.Globalization;
using SaaBot.Domain.Scores;
using StackExchange.Redis;

namespace SaaBot.Storage.Redis;

/// <summary>
/// The names of the keys. Everything of a server carries the hash tag <c>{guild}</c> and everything of a person <c>{u:person}</c>, so that one script may change it on Redis
/// Cluster too (Redis Cluster specification, "Hash tags"). The lists without a tag only tell where to look: they are written before what they list, and what they list may
/// be missing.
/// </summary>
/// <param name="prefix">What every key begins with.</param>
internal sealed class RedisKeys(string prefix)
{
    /// <summary>Set: every server with anything stored.</summary>
    public RedisKey Guilds => prefix + "guilds";

    /// <summary>Set: every server that had a schedule.</summary>
    public RedisKey Scheduled => prefix + "scheduled";

    /// <summary>Set: <c>server:quiz</c> of the quizzes that may be running.</summary>
    public RedisKey Running => prefix + "running";

    /// <summary>Sorted set: servers by when the bot was removed from them, in milliseconds.</summary>
    public RedisKey Removed => prefix + "removed";

    /// <summary>Set: the people that asked to be hidden at some time.</summary>
    public RedisKey HiddenPeople => prefix + "hidden";

    /// <summary>Set: the servers in which a person may have answered.</summary>
    public RedisKey Places(ulong userId) => OfPerson(userId, "places");

    /// <summary>Text: there when a person asked to be hidden.</summary>
    public RedisKey Hidden(ulong userId) => OfPerson(userId, "hidden");

    /// <summary>Text: a server's settings.</summary>
    public RedisKey Settings(ulong guildId) => Of(guildId, "settings");

    /// <summary>Hash: when each question was last asked.</summary>
    public RedisKey Asked(ulong guildId) => Of(guildId, "asked");

    /// <summary>Hash: what happens once, and when it was claimed or that it is done.</summary>
    public RedisKey Claims(ulong guildId) => Of(guildId, "claims");

    /// <summary>Text: a server's schedule.</summary>
    public RedisKey Schedule(ulong guildId) => Of(guildId, "schedule");

    /// <summary>Hash: posts by date.</summary>
    public RedisKey Posts(ulong guildId) => Of(guildId, "posts");

    /// <summary>Sorted set: the dates of the posts.</summary>
    public RedisKey Dates(ulong guildId) => Of(guildId, "dates");

    /// <summary>Hash: the quiz under way by channel.</summary>
    public RedisKey Channels(ulong guildId) => Of(guildId, "channels");

    /// <summary>Sorted set: quizzes by when they ended, 0 while they run.</summary>
    public RedisKey Quizzes(ulong guildId) => Of(guildId, "quizzes");

    /// <summary>Hash: a quiz.</summary>
    public RedisKey Quiz(ulong guildId, string quizId) => Of(guildId, "quiz:" + quizId);

    /// <summary>Hash: the answers of a quiz's round by person.</summary>
    public RedisKey Round(ulong guildId, string quizId, int round) => Of(guildId, string.Create(CultureInfo.InvariantCulture, $"quiz:{quizId}:{round}"));

    /// <summary>Hash: names by person, each after its date.</summary>
    public RedisKey Names(ulong guildId) => Of(guildId, "names");

    /// <summary>Hash: the boards by period, and until when they are kept, in milliseconds.</summary>
    public RedisKey Periods(ulong guildId) => Of(guildId, "periods");

    /// <summary>Hash: the answers to a source by person.</summary>
    public RedisKey Answers(ulong guildId, string sourceId) => Of(guildId, "answers:" + sourceId);

    /// <summary>Set: the sources that a person has answered, each after a letter for its kind.</summary>
    public RedisKey Sources(ulong guildId, ulong userId) => Of(guildId, "sources:" + Id(userId));

    /// <summary>Hash: a person's tallies.</summary>
    public RedisKey Tallies(ulong guildId, ulong userId) => Of(guildId, "tallies:" + Id(userId));

    /// <summary>The three keys of a board: sorted set of people, hash of standings, set of questions met.</summary>
    public RedisKey[] Board(ulong guildId, string period) => [Of(guildId, "board:" + period), Of(guildId, "standings:" + period), Of(guildId, "met:" + period)];

    /// <summary>The three keys of an answer: the answers to its source, the person's sources and tallies.</summary>
    public RedisKey[] Answer(AnswerRecord answer) =>
        [Answers(answer.GuildId, answer.SourceId), Sources(answer.GuildId, answer.UserId), Tallies(answer.GuildId, answer.UserId)];

    private static string Id(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private RedisKey Of(ulong guildId, string name) => $"{prefix}{{{Id(guildId)}}}:{name}";

    private RedisKey OfPerson(ulong userId, string name) => $"{prefix}{{u:{Id(userId)}}}:{name}";
}
