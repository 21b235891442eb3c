namespace SaaBot.Diagrams.Svg;

/// <summary>A number of a masked picture with what it stands for.</summary>
/// <param name="Number">From 1, in reading order.</param>
/// <param name="NodeIds">The nodes that carry the number: all with one name and icon.</param>
public sealed record MaskedPart(int Number, IReadOnlyList<string> NodeIds);
