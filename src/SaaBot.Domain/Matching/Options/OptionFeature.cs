using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Domain.Matching.Options;

/// <summary>Something that speaks for or against an option.</summary>
/// <param name="Feature">Which.</param>
/// <param name="Value">How much of it.</param>
/// <param name="Words">The option's words that gave it.</param>
internal readonly record struct OptionFeature(int Feature, double Value, ActiveRow Words);
