namespace SaaBot.Domain.Quizzes;

/// <summary>Why a quiz rests.</summary>
public enum QuizPauseReason
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>The bot may no longer write in the channel.</summary>
    Permission,

    /// <summary>The bot or the server was away for too long.</summary>
    Away,

    /// <summary>Discord took none of many tries.</summary>
    Trouble,
}
