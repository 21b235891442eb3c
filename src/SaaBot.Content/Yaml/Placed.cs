namespace SaaBot.Content.Yaml;

/// <summary>A value together with its place, for checks that need more than one file.</summary>
internal sealed record Placed<T>(T Value, Spot Spot);
