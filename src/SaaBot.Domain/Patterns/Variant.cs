using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>A named form of a pattern, such as "pilot light" or "SNS fan-out".</summary>
/// <param name="Id">Unique inside the pattern, lower-case kebab.</param>
/// <param name="Name">The name that learners know.</param>
/// <param name="Summary">One sentence: what sets this form apart.</param>
public sealed record Variant(
    string Id,
    LocalizedText Name,
    LocalizedText Summary);
