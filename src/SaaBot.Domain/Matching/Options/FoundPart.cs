namespace SaaBot.Domain.Matching.Options;

/// <summary>Words of an option that make a row of the model speak.</summary>
internal struct FoundPart
{
    /// <summary>The row.</summary>
    public int Row;

    /// <summary>Where the words begin in the option's text.</summary>
    public int Start;

    /// <summary>Where they end.</summary>
    public int End;

    /// <summary>What they add to the option's score, as far as it has been added up.</summary>
    public double Worth;
}
