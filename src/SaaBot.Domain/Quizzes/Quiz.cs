namespace SaaBot.Domain.Quizzes;

/// <summary>A group quiz: its settings and where it stands. Immutable; every step makes a new one, with the next <see cref="Version"/>.</summary>
/// <param name="Id">Its name: up to 12 letters and digits, unique.</param>
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

    /// <summary>Whether it is over and its channel is free.</summary>
    public bool IsOver => Phase == QuizPhase.Ended;

    /// <summary>Whether its round takes answers.</summary>
    public bool TakesAnswers => Phase == QuizPhase.Open;

    /// <summary>The name of a round among the sources of answers; unique within the server.</summary>
    /// <param name="round">The round, from 0.</param>
    public string SourceOf(int round) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"q{Id}-{round}");
}
