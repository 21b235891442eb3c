using SaaBot.Domain.Languages;

namespace SaaBot.Domain.Patterns;

/// <summary>A part of the pattern's architecture: what it is for and how it stays available.</summary>
/// <param name="Id">Unique inside the pattern, lower-case kebab.</param>
/// <param name="Layer">Where the part stands, such as "Edge" or "Database".</param>
/// <param name="Name">The AWS service or part.</param>
/// <param name="Purpose">What the part does in this pattern.</param>
/// <param name="Availability">How the part is made highly available.</param>
public sealed record Component(
    string Id,
    LocalizedText Layer,
    LocalizedText Name,
    LocalizedText Purpose,
    LocalizedText Availability);
