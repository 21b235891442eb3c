namespace SaaBot.Domain.Quizzes;

/// <summary>What became of an answer to a round.</summary>
public enum QuizAnswerOutcome
{
    /// <summary>It counts; the player had none in this round.</summary>
    First,

    /// <summary>It took the place of another choice.</summary>
    Changed,

    /// <summary>It is the choice that the player had already, or a click older than the stored one; the choice stands as it was.</summary>
    Same,

    /// <summary>The round takes no answers any more, or not yet; nothing was stored.</summary>
    Closed,
}
