using SaaBot.Content.Yaml;
using SaaBot.Domain.Comparisons;

namespace SaaBot.Content.Readers;

/// <summary>A comparison as read, with the places of what points to other files.</summary>
internal sealed record ComparisonSource(Comparison Comparison, IReadOnlyList<Placed<string>> Patterns);
