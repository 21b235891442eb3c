namespace SaaBot.Diagrams.Svg;

/// <summary>How a group is drawn.</summary>
/// <param name="Border">The colour of its border and of its corner.</param>
/// <param name="Text">The colour of its name.</param>
/// <param name="Fill">The colour inside; null lets the background through.</param>
/// <param name="Dashed">Whether the border is dashed.</param>
internal sealed record GroupPaint(string Border, string Text, string? Fill, bool Dashed);
