namespace SaaBot.Domain.Matching.Learning;

/// <summary>What learning goes by; the values were chosen by leaving out one author's file at a time.</summary>
public sealed record TrainerSettings
{
    /// <summary>The most words of a learnt stretch.</summary>
    public int LongestStretch { get; init; } = 3;

    /// <summary>In how many scenarios a stretch must stand to be learnt.</summary>
    public int LeastExamples { get; init; } = 2;

    /// <summary>How strongly a concept is held near the lexicon's strength.</summary>
    public double HoldConcept { get; init; } = 2.0;

    /// <summary>How strongly a stretch of words is held near zero.</summary>
    public double HoldStretch { get; init; } = 1.5;

    /// <summary>How strongly a stretch of common words alone is held near zero: such words come by chance.</summary>
    public double HoldCommon { get; init; } = 4.0;

    /// <summary>How strongly what an option's parts are worth is held near the lexicon's fits.</summary>
    public double HoldOption { get; init; } = 3.0;

    /// <summary>The most steps of the regression.</summary>
    public int Steps { get; init; } = 120;

    /// <summary>How much a sentence of the catalog counts, an example being 1.</summary>
    public double CatalogWeight { get; init; } = 0.5;

    /// <summary>Weights nearer to zero than this are dropped.</summary>
    public float Least { get; init; } = 0.03f;
}
