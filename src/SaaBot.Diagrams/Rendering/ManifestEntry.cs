using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Rendering;

/// <summary>One picture in the manifest.</summary>
/// <param name="Subject">The folder of its subject: <c>diagrams/classic-3-tier</c>.</param>
/// <param name="Name">Its name there: <c>plain</c>, <c>masked</c>, <c>failover-2</c>, <c>table</c>.</param>
/// <param name="Kind">Which picture it is.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="File">The file, relative to the manifest; two languages share one when their pictures are equal.</param>
/// <param name="Hash">The hash of what it was made from.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Bytes">The size of the file.</param>
/// <param name="AltText">What it shows, in words; at most 1024 characters.</param>
/// <param name="Masked">The numbers of a masked picture with the ids of the nodes that they stand for; otherwise null.</param>
public sealed record ManifestEntry(
    string Subject,
    string Name,
    PictureKind Kind,
    Language Language,
    string File,
    string Hash,
    int Width,
    int Height,
    int Bytes,
    string AltText,
    IReadOnlyList<MaskedPart>? Masked);
