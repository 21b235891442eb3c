namespace SaaBot.Diagrams.Rendering;

/// <summary>What a rendering did.</summary>
/// <param name="Rendered">The files that were made anew.</param>
/// <param name="Kept">How many pictures were up to date.</param>
/// <param name="Removed">The files that nothing asks for any more.</param>
/// <param name="TotalBytes">The size of all files together.</param>
/// <param name="Faults">What is wrong; when a tool is missing nothing was rendered.</param>
public sealed record RenderReport(
    IReadOnlyList<string> Rendered,
    int Kept,
    IReadOnlyList<string> Removed,
    long TotalBytes,
    IReadOnlyList<PictureFault> Faults)
{
    /// <summary>Whether everything is as it should be.</summary>
    public bool IsGood => Faults.Count == 0;
}
