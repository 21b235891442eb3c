using System.Globalization;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Questions;

namespace SaaBot.Domain.Quizzes;

/// <summary>A group quiz: its settings and where it stands. Immutable; every step makes a new one, with the next <see cref="Version"/>.</summary>
/// <param name="Id">Its name: up to 13 letters and digits, unique.</param>
/// <param name="GuildId">The server.</param>
/// <param name="ChannelId">The channel; it has one quiz at a time.</param>
/// <param name="HostId">Who runs it.</param>
/// <param name="QuestionIds">The questions, one for each round.</param>
/// <param name="Seed">The seed of the options' order.</param>
/// <param name="RoundTime">How long a round is open.</param>
/// <param name="StartedAt">When it was started.</param>
public sealed record Quiz(
    string Id,
    ulong GuildId,
    ulong ChannelId,
    ulong HostId,
    IReadOnlyList<string> QuestionIds,
    long Seed,
    TimeSpan RoundTime,
    DateTimeOffset StartedAt)
{
    /// <summary>Grows by one with each stored step, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Where it stands.</summary>
    public QuizPhase Phase { get; init; }

    /// <summary>The round, from 0.</summary>
    public int Round { get; init; }

    /// <summary>What the players have reached, in the rounds that were counted.</summary>
    public IReadOnlyList<QuizScore> Scores { get; init; } = [];

    /// <summary>The language of its public messages.</summary>
    public Language Language { get; init; }

    /// <summary>Whether files may be sent in its channel.</summary>
    public bool MayAttach { get; init; } = true;

    /// <summary>The round's question as it was when the round began: a correction made meanwhile changes no round under way. Null before.</summary>
    public Question? Asked { get; init; }

    /// <summary>How many rounds were counted.</summary>
    public int CountedRounds { get; init; }

    /// <summary>How many rounds in a row nobody answered.</summary>
    public int EmptyRounds { get; init; }

    /// <summary>Grows each time the quiz is resumed, so that what is sent again then is a new message.</summary>
    public int Attempt { get; init; }

    /// <summary>When the round's card first stood; null before.</summary>
    public DateTimeOffset? OpenedAt { get; init; }

    /// <summary>Open: until when answers count. Between: when the next round begins by itself.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>
    /// When an open round closes early, everyone having answered. Answers count until it is closed, and never after <see cref="Deadline"/>: of two workers that meet the same
    /// answer, one must not refuse by the clock what the other takes.
    /// </summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>What was left of the round when it was interrupted; null for a fresh one.</summary>
    public TimeSpan? Remaining { get; init; }

    /// <summary>The stretches of this round in which it stood still; they count for nobody's time.</summary>
    public IReadOnlyList<RoundGap> Gaps { get; init; } = [];

    /// <summary>The message of the round's card, or of the last round's while the next is not sent.</summary>
    public ulong? CardId { get; init; }

    /// <summary>The message of the last explanation.</summary>
    public ulong? RevealId { get; init; }

    /// <summary>What the card's message shows.</summary>
    public CardView? Shown { get; init; }

    /// <summary>How many answers the card tells of.</summary>
    public int Told { get; init; }

    /// <summary>When <see cref="Told"/> last changed.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>How long the bot was away in this round.</summary>
    public TimeSpan Away { get; init; }

    /// <summary>How it came to rest; only in <see cref="QuizPhase.Paused"/>.</summary>
    public QuizPause? Pause { get; init; }

    /// <summary>Since when an outage of Discord hides the server.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>When a worker last looked after it: from this an outage of the bot is measured.</summary>
    public DateTimeOffset SeenAt { get; init; } = StartedAt;

    /// <summary>When the host last answered or pressed something.</summary>
    public DateTimeOffset HostSeenAt { get; init; } = StartedAt;

    /// <summary>Why it comes to its end; null while it goes on.</summary>
    public QuizEnd? End { get; init; }

    /// <summary>Tries in a row that Discord did not take.</summary>
    public int Failures { get; init; }

    /// <summary>Before this nothing is sent, or null.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Whether it is over and its channel is free.</summary>
    public bool IsOver => Phase == QuizPhase.Ended;

    /// <summary>Whether it ends without another word on Discord.</summary>
    public bool EndsSilently => End is QuizEnd.ChannelGone or QuizEnd.Removed;

    /// <summary>Whether its round takes answers.</summary>
    public bool TakesAnswers => Phase == QuizPhase.Open;

    /// <summary>Whether this is the last round.</summary>
    public bool IsLastRound => Round >= QuestionIds.Count - 1;

    /// <summary>Whether the round has stood and its answers are not counted yet.</summary>
    public bool HasUncounted => OpenedAt is not null && CountedRounds <= Round;

    /// <summary>How the options of a question are shown in this quiz.</summary>
    /// <param name="question">The question.</param>
    public OptionOrder OrderOf(Question question) => OptionOrder.Of(question, Seed);

    /// <summary>The name of a round among the sources of answers; unique within the server.</summary>
    /// <param name="round">The round, from 0.</param>
    public string SourceOf(int round) => string.Create(CultureInfo.InvariantCulture, $"q{Id}-{round}");

    /// <summary>
    /// What makes sending a message again harmless: the same text for the same message, at most 25 characters (Discord documentation: Message, "Create Message", nonce).
    /// </summary>
    /// <param name="message">A letter for the kind of message.</param>
    public string Nonce(char message) => string.Create(CultureInfo.InvariantCulture, $"q{Id}{message}{Round}.{Attempt}");
}
