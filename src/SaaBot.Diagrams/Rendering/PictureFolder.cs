using System.Collections.Concurrent;
using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Ports;

namespace SaaBot.Diagrams.Rendering;

/// <summary>The rendered pictures of a content folder; a file is read when it is first asked for and then kept in memory.</summary>
public sealed class PictureFolder : IPictures
{
    private readonly string _folder;
    private readonly Dictionary<(string Subject, string Name, Language Language), ManifestEntry> _entries;
    private readonly ConcurrentDictionary<string, byte[]?> _files = new(StringComparer.Ordinal);

    /// <summary>Reads the manifest.</summary>
    /// <param name="contentFolder">The folder <c>content</c>; without rendered pictures every answer is null.</param>
    /// <exception cref="IOException">The manifest cannot be read.</exception>
    /// <exception cref="System.Text.Json.JsonException">The manifest is damaged.</exception>
    public PictureFolder(string contentFolder)
    {
        _folder = Path.Combine(contentFolder, "rendered");
        _entries = PictureManifest.Read(_folder).Pictures.ToDictionary(p => (p.Subject, p.Name, p.Language));
    }

    /// <inheritdoc/>
    public RenderedPicture? Plain(Diagram diagram, Language language) => Find(PictureCatalog.SubjectOf(diagram), "plain", language);

    /// <inheritdoc/>
    public RenderedPicture? Masked(Diagram diagram, Language language) => Find(PictureCatalog.SubjectOf(diagram), "masked", language);

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<string>> MaskedNodes(Diagram diagram) => [.. MaskedKey.Of(diagram).Select(p => p.NodeIds)];

    /// <inheritdoc/>
    public RenderedPicture? Step(Diagram diagram, DiagramFlow flow, int step, Language language) =>
        Find(PictureCatalog.SubjectOf(diagram), PictureCatalog.NameOf(flow, step), language);

    /// <inheritdoc/>
    public RenderedPicture? Table(Comparison comparison, Language language) => Find(PictureCatalog.SubjectOf(comparison), "table", language);

    private RenderedPicture? Find(string subject, string name, Language language)
    {
        if (!_entries.TryGetValue((subject, name, language), out var entry) || _files.GetOrAdd(entry.File, Read) is not { } png)
        {
            return null;
        }

        var file = $"{Path.GetFileName(subject)}-{name}.png";
        return new RenderedPicture(file, entry.Width, entry.Height, entry.AltText, png);
    }

    private byte[]? Read(string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(_folder, file));
        }
        catch (IOException)
        {
            // A picture that cannot be read is as good as none: the reader gets the text.
            return null;
        }
    }
}
