namespace SaaBot.Domain.Quizzes;

/// <summary>Why something could not be shown.</summary>
public enum StageFailure
{
    /// <summary>It may work soon: the network, a limit, a fault of Discord.</summary>
    Passing,

    /// <summary>The bot may not write there.</summary>
    Forbidden,

    /// <summary>The message that was to be changed is gone.</summary>
    MessageGone,

    /// <summary>The channel is gone.</summary>
    ChannelGone,

    /// <summary>Discord refuses what was sent; trying again is useless.</summary>
    Refused,
}
