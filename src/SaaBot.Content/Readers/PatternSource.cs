using SaaBot.Content.Yaml;
using SaaBot.Domain.Patterns;

namespace SaaBot.Content.Readers;

/// <summary>A pattern as read, with the places of what points to other files.</summary>
internal sealed record PatternSource(
    Pattern Pattern,
    Spot Number,
    IReadOnlyList<Placed<string>> Diagrams,
    IReadOnlyList<Placed<string>> Comparisons);
