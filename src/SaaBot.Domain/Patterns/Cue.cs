using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>A phrase of exam questions that points to a pattern: the exam method's first step.</summary>
/// <param name="Phrase">The phrase as a learner reads it, per language.</param>
/// <param name="Also">Other wordings that count the same when a text is matched.</param>
/// <param name="Weight">How strongly the phrase points to the pattern: 1 (a hint) to 3 (decides).</param>
/// <param name="Variant">The id of the pattern's variant that the phrase points to, when it does.</param>
public sealed record Cue(
    LocalizedText Phrase,
    LocalizedList Also,
    int Weight,
    string? Variant);
