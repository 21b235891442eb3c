namespace SaaBot.Tests.Content;

/// <summary>One thing that the source material says and where the catalog has to say it.</summary>
/// <param name="File">The list that holds the entry.</param>
/// <param name="Source">Where in the source it stands.</param>
/// <param name="In">The part of the catalog: <c>pattern:id</c>, <c>diagram:id</c>, <c>comparison:id</c> or <c>guide</c>.</param>
/// <param name="Row">The row of a comparison's table that must say it; null for any place.</param>
/// <param name="Option">The option of a comparison that must say it; null for any place.</param>
/// <param name="Says">Pieces of text, in any wording around them.</param>
/// <param name="Arrow">What the two ends of a link say; null when the entry is no arrow.</param>
internal sealed record SourceEntry(
    string File,
    string Source,
    string In,
    string? Row,
    string? Option,
    IReadOnlyList<string> Says,
    IReadOnlyList<string>? Arrow)
{
    public override string ToString() => $"{File}: {Source} -> {In}";
}
