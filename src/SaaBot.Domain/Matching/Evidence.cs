namespace SaaBot.Domain.Matching;

/// <summary>A stretch of the scenario that speaks for or against a pattern.</summary>
public readonly record struct Evidence
{
    private readonly string _text;

    /// <summary>A stretch.</summary>
    /// <param name="text">The scenario.</param>
    /// <param name="start">See <see cref="Start"/>; the stretch lies within the scenario.</param>
    /// <param name="length">See <see cref="Length"/>.</param>
    /// <param name="patternId">See <see cref="PatternId"/>.</param>
    /// <param name="variantId">See <see cref="VariantId"/>.</param>
    /// <param name="weight">See <see cref="Weight"/>.</param>
    public Evidence(string text, int start, int length, string patternId, string? variantId, double weight)
    {
        _text = text;
        Start = start;
        Length = length;
        PatternId = patternId;
        VariantId = variantId;
        Weight = weight;
    }

    /// <summary>The words of the scenario, cut out when they are asked for: of hundreds of stretches a person is told a few.</summary>
    public string Phrase => _text.Substring(Start, Length);

    /// <summary>Where they begin in the scenario, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>How long they are, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The pattern it speaks of.</summary>
    public string PatternId { get; }

    /// <summary>The variant it speaks of, when it speaks of one.</summary>
    public string? VariantId { get; }

    /// <summary>What it adds to the pattern's score; negative when it speaks against.</summary>
    public double Weight { get; }
}
