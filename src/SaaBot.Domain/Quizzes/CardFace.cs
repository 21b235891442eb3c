namespace SaaBot.Domain.Quizzes;

/// <summary>What the card of a round shows.</summary>
public enum CardFace
{
    /// <summary>The question with its controls.</summary>
    Question,

    /// <summary>That the quiz rests; the question is hidden.</summary>
    Hidden,

    /// <summary>That the round goes on in a newer message.</summary>
    Moved,

    /// <summary>The question without controls.</summary>
    Closed,
}
