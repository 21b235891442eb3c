namespace SaaBot.Domain.Matching.Options;

/// <summary>Something that speaks for or against an option.</summary>
/// <param name="Feature">Which.</param>
/// <param name="Value">How much of it.</param>
/// <param name="Place">Which of the option's parts gave it, or -1 when the option as a whole did.</param>
internal readonly record struct OptionFeature(int Feature, double Value, int Place);
