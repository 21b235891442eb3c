namespace SaaBot.Content.Yaml;

/// <summary>Where a value stands: file, line and column from 1, and the way to the field.</summary>
internal sealed record Spot(string File, int Line, int Column, string Field)
{
    /// <summary>A file as a whole.</summary>
    public static Spot OfFile(string file) => new(file, 0, 0, "");
}
