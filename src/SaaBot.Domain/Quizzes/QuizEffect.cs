namespace SaaBot.Domain.Quizzes;

/// <summary>What a stored state asks for outside the store. It is read off the state, so a crash before or after it repeats it.</summary>
public enum QuizEffect
{
    /// <summary>Nothing but time.</summary>
    None,

    /// <summary>The round's question is looked up and kept.</summary>
    ChooseQuestion,

    /// <summary>The round's card is sent.</summary>
    SendCard,

    /// <summary>The card is changed to what it should show.</summary>
    ChangeCard,

    /// <summary>The round's answers are counted.</summary>
    Count,

    /// <summary>The explanation is sent.</summary>
    SendReveal,

    /// <summary>People are told that the quiz rests.</summary>
    TellPause,

    /// <summary>The final table is sent.</summary>
    SendTable,
}
