namespace SaaBot.Domain.Matching.Scanning;

/// <summary>What a phrase says of the words around it.</summary>
[Flags]
internal enum Marks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It turns what follows into its opposite.</summary>
    Negation = 1,

    /// <summary>It ends a negation's reach.</summary>
    NegationEnd = 2,

    /// <summary>What the sentence tells is there already.</summary>
    InPlace = 4,

    /// <summary>What the rest of the sentence tells is asked for.</summary>
    Wanted = 8,
}
