namespace SaaBot.Domain.Reports;

/// <summary>What a person finds wrong with a question.</summary>
public enum QuestionFault
{
    /// <summary>Another option is right.</summary>
    WrongKey,

    /// <summary>More than one option is right, or the text leaves it open.</summary>
    Ambiguous,

    /// <summary>AWS has changed since.</summary>
    Outdated,

    /// <summary>A slip in the writing or in the translation.</summary>
    Wording,

    /// <summary>Something else.</summary>
    Other,
}
