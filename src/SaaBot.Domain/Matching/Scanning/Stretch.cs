namespace SaaBot.Domain.Matching.Scanning;

/// <summary>Words of a text that speak for or against a class: rows that overlap, added up.</summary>
internal struct Stretch
{
    /// <summary>The first word.</summary>
    public int First;

    /// <summary>The last word.</summary>
    public int Last;

    /// <summary>The class.</summary>
    public short Column;

    /// <summary>The variant that the first row with one points to, or -1.</summary>
    public short Variant;

    /// <summary>What the words add to the score of the class, in thousandths.</summary>
    public int Thousandths;

    /// <summary>The sum of the rows' weights.</summary>
    public double Sum;
}
