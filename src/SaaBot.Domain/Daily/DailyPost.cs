using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Daily;

/// <summary>The one post of a server and local date.</summary>
/// <param name="GuildId">The server.</param>
/// <param name="Date">The local date.</param>
/// <param name="ChannelId">The channel.</param>
/// <param name="QuestionId">The question.</param>
/// <param name="QuestionVersion">The question's version when it was chosen.</param>
/// <param name="Seed">The seed of the options' order.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="State">How far it has come.</param>
public sealed record DailyPost(
    ulong GuildId,
    DateOnly Date,
    ulong ChannelId,
    string QuestionId,
    string QuestionVersion,
    long Seed,
    DateTimeOffset DueAt,
    DailyPostState State)
{
    /// <summary>The right options when the question was chosen: a correction of the question in between changes no answer under this post.</summary>
    public OptionSet Key { get; init; }

    /// <summary>When the newest claim was made.</summary>
    public DateTimeOffset ClaimedAt { get; init; }

    /// <summary>The message, once it was sent.</summary>
    public ulong? MessageId { get; init; }

    /// <summary>When the message was sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When the answer is to be made public, where the schedule says a time.</summary>
    public DateTimeOffset? RevealAt { get; init; }

    /// <summary>The message with the answer, once it was sent.</summary>
    public ulong? RevealMessageId { get; init; }

    /// <summary>The name of the post among the sources of answers: <c>d20261122</c>; unique within the server.</summary>
    public string SourceId => SourceOf(Date);

    /// <summary>
    /// What keeps Discord from taking the same post twice (Create Message, "nonce" and "enforce_nonce"; at most 25 characters): the same at every try.
    /// </summary>
    public string Nonce => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{GuildId % 10_000_000_000_000}-{Date:yyMMdd}");

    /// <summary>The nonce of the message with the answer.</summary>
    public string RevealNonce => "r" + Nonce[1..];

    /// <summary>Whether an answer counts: the post is not revealed, or was revealed after the answer was given. Snowflakes tell which came first.</summary>
    /// <param name="interactionId">The snowflake of the answer's interaction.</param>
    public bool TakesAnswer(ulong interactionId) => State switch
    {
        DailyPostState.Claimed or DailyPostState.Sent => true,
        DailyPostState.Revealed => RevealMessageId > interactionId,
        _ => false,
    };

    /// <summary>The <see cref="SourceId"/> of a date.</summary>
    /// <param name="date">A local date.</param>
    public static string SourceOf(DateOnly date) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"d{date:yyyyMMdd}");
}
