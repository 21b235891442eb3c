namespace SaaBot.Domain.Quizzes;

/// <summary>Why a quiz comes to its end.</summary>
public enum QuizEnd
{
    /// <summary>Every round was played.</summary>
    Complete,

    /// <summary>Nobody answered two rounds in a row.</summary>
    NobodyAnswers,

    /// <summary>The host or a manager stopped it.</summary>
    Stopped,

    /// <summary>Nobody resumed it in time.</summary>
    Expired,

    /// <summary>The message of the round was deleted.</summary>
    CardGone,

    /// <summary>The channel was deleted; nothing more is said.</summary>
    ChannelGone,

    /// <summary>The bot was removed from the server; nothing more is said.</summary>
    Removed,
}
