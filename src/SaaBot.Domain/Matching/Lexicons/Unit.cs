namespace SaaBot.Domain.Matching.Lexicons;

/// <summary>A unit of measure as people write it.</summary>
/// <param name="Kind">What it measures: "time", "bandwidth", "data", "share", ...</param>
/// <param name="Size">How many base units it is: 60 for minutes when seconds are the base.</param>
/// <param name="Words">Single words: minute, min, phut.</param>
public sealed record Unit(string Kind, double Size, IReadOnlyList<string> Words);
