using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Rendering;

/// <summary>A picture that has to exist, with all that goes into it.</summary>
/// <param name="Subject">The folder of its subject: <c>diagrams/classic-3-tier</c>, <c>comparisons/ecs-or-eks</c>.</param>
/// <param name="Name">Its name there: <c>plain</c>, <c>masked</c>, <c>failover-2</c>, <c>table</c>.</param>
/// <param name="Kind">Which picture it is.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Drawing">The drawing with placeholders for icons; it changes with every change of the model or of the way it is drawn.</param>
/// <param name="AltText">What it shows, in words.</param>
/// <param name="Masked">The numbers of a masked picture; otherwise none.</param>
/// <param name="WithIcons">Draws it for the eye.</param>
public sealed record PictureSource(
    string Subject,
    string Name,
    PictureKind Kind,
    Language Language,
    SvgPicture Drawing,
    string AltText,
    IReadOnlyList<MaskedPart> Masked,
    Func<IIconSource, SvgPicture> WithIcons)
{
    /// <summary>A hash of the drawing and of the renderer: a picture whose hash differs from its source's is stale.</summary>
    public string Hash { get; } = PictureHash.Of(Drawing.Markup);
}
