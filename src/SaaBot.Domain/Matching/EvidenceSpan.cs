namespace SaaBot.Domain.Matching;

/// <summary>A stretch of a scenario that speaks for or against a pattern, in numbers.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Thousandths">What it adds to the pattern's score, in thousandths.</param>
/// <param name="Column">The pattern's class.</param>
/// <param name="Variant">The variant's number, or -1.</param>
internal readonly record struct EvidenceSpan(int Start, int Length, int Thousandths, short Column, short Variant)
{
    /// <summary>What it adds to the pattern's score.</summary>
    public double Weight => Thousandths / 1000.0;
}
