namespace SaaBot.Domain.Matching.Learning;

/// <summary>A scenario whose pattern is known.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Source">The file that it comes from; empty when unknown.</param>
/// <param name="Text">The scenario without its options.</param>
/// <param name="Language">"en" or "vi"; empty when unknown.</param>
/// <param name="Style">"exam" or "chat"; empty when unknown.</param>
/// <param name="Options">The options; none when the scenario stands alone.</param>
/// <param name="Answers">The places of the right options, from 0; none when unknown.</param>
/// <param name="Acceptable">The ids of the patterns that are right; none when the scenario belongs to none of the ten.</param>
public sealed record LabelledExample(
    string Id,
    string Source,
    string Text,
    string Language,
    string Style,
    IReadOnlyList<string> Options,
    IReadOnlyList<int> Answers,
    IReadOnlyList<string> Acceptable)
{
    private const int HeldOutOneIn = 5;

    /// <summary>What examples that tell the same in other words or another language have in common: its hash decides on which side of a split they all stand.</summary>
    public string Scenario { get; init; } = Id;

    /// <summary>Whether the example is never trained on: one scenario in five, by a hash that is the same on every machine.</summary>
    public bool IsHeldOut => Scanning.Vocabulary.Hash(Scenario) % HeldOutOneIn == 0;
}
