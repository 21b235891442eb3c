namespace SaaBot.Domain.Matching.Scanning;

/// <summary>What a phrase is looked for.</summary>
internal enum PhraseRole
{
    /// <summary>A wording of a concept.</summary>
    Concept,

    /// <summary>Words that the training gave a weight.</summary>
    Words,

    /// <summary>Turns what follows into its opposite.</summary>
    Negation,

    /// <summary>Ends a negation's reach.</summary>
    NegationEnd,

    /// <summary>Says that what the sentence tells is there already.</summary>
    InPlace,

    /// <summary>Says that what the sentence tells is asked for.</summary>
    Wanted,
}
