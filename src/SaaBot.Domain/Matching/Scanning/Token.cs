namespace SaaBot.Domain.Matching.Scanning;

/// <summary>A word of a scenario.</summary>
internal struct Token
{
    /// <summary>Where it begins in the folded buffer.</summary>
    public int Start;

    /// <summary>How long it is in the folded buffer.</summary>
    public int Length;

    /// <summary>Where it begins in the original text.</summary>
    public int OriginalStart;

    /// <summary>Where it ends in the original text.</summary>
    public int OriginalEnd;

    /// <summary>The word's number in the vocabulary, or -1.</summary>
    public int Word;

    /// <summary>Which sentence it belongs to, from 0.</summary>
    public int Sentence;

    /// <summary>Which clause it belongs to, from 0; a sentence begins a clause.</summary>
    public int Clause;

    /// <summary>Its value when it is a number.</summary>
    public double Value;

    /// <summary>Index into the units, of the unit that is written together with the number, or -1.</summary>
    public int Unit;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber;

    /// <summary>Whether phrases are matched across it.</summary>
    public bool IsSkipped;
}
