namespace SaaBot.Domain.Matching.Learning;

/// <summary>What learning goes by; the values were chosen by leaving out one author's file at a time and by cross-validation over scenarios.</summary>
public sealed record TrainerSettings
{
    /// <summary>The most words of a learnt stretch.</summary>
    public int LongestStretch { get; init; } = 2;

    /// <summary>In how many scenarios a stretch must stand to be learnt.</summary>
    public int LeastExamples { get; init; } = 3;

    /// <summary>A stretch of words of which no weight is farther from zero than this after a first, short learning is not learnt.</summary>
    public double LeastStretch { get; init; } = 0.05;

    /// <summary>How strongly a concept is held near the lexicon's strength.</summary>
    public double HoldConcept { get; init; } = 2.0;

    /// <summary>How strongly what a concept weighs besides is held near its start where it is negated, asked for or there already.</summary>
    public double HoldRole { get; init; } = 1.0;

    /// <summary>How strongly a stretch of words is held near zero.</summary>
    public double HoldStretch { get; init; } = 1.0;

    /// <summary>How strongly a stretch of common words alone is held near zero: such words come by chance.</summary>
    public double HoldCommon { get; init; } = 2.0;

    /// <summary>How strongly what an option's parts are worth is held near the lexicon's fits.</summary>
    public double HoldOption { get; init; } = 3.0;

    /// <summary>How strongly what a part is worth to something that a question says is held near zero: there are many such pairs, and each is seen seldom.</summary>
    public double HoldPair { get; init; } = 6.0;

    /// <summary>What speaks of options and differs less from the lexicon's fits is dropped.</summary>
    public double LeastOption { get; init; } = 0.03;

    /// <summary>Pairs that weigh less are dropped.</summary>
    public double LeastPair { get; init; } = 0.05;

    /// <summary>The most steps of the regression that chooses the stretches.</summary>
    public int StepsToChoose { get; init; } = 40;

    /// <summary>The most steps of the regression.</summary>
    public int Steps { get; init; } = 120;

    /// <summary>How much a sentence of the catalog counts, an example being 1.</summary>
    public double CatalogWeight { get; init; } = 0.3;

    /// <summary>Weights nearer to zero than this are dropped.</summary>
    public float Least { get; init; } = 0.03f;
}
