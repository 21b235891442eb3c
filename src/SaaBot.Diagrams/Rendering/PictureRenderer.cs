using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Comparisons;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Rendering;

/// <summary>
/// Makes the pictures of the content at authoring time: drawing, <c>rsvg-convert</c>, <c>pngquant</c>, manifest. What did not change is
/// left alone. Results are values; only input and output throw.
/// </summary>
public sealed class PictureRenderer
{
    private readonly string _folder;
    private readonly IconLibrary _icons;

    /// <summary>A renderer for a content folder.</summary>
    /// <param name="contentFolder">The folder <c>content</c>; pictures go to its <c>rendered</c>.</param>
    public PictureRenderer(string contentFolder)
    {
        _folder = Path.Combine(contentFolder, "rendered");
        _icons = new IconLibrary(contentFolder);
    }

    /// <summary>What <c>saabot render --check</c> lists: pictures that are missing or stale, and diagrams of which no good picture can be made.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <returns>Nothing when all is well.</returns>
    public IReadOnlyList<PictureFault> Check(IReadOnlyList<Diagram> diagrams, IReadOnlyList<Comparison> comparisons) =>
        [.. PictureCheck.FindLayoutProblems(diagrams), .. PictureCheck.Find(PictureCatalog.Of(diagrams, comparisons), _folder)];

    /// <summary>What <c>saabot render --svg</c> does: writes every drawing as SVG, to look at. Icons that are not installed show as squares.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="folder">Where the files go.</param>
    /// <returns>The files.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public IReadOnlyList<string> WriteSvg(IReadOnlyList<Diagram> diagrams, IReadOnlyList<Comparison> comparisons, string folder)
    {
        var files = new List<string>();
        foreach (var source in PictureCatalog.Of(diagrams, comparisons))
        {
            var path = Path.Combine(folder, source.Subject, PictureCheck.Code(source.Language), source.Name + ".svg");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, source.WithIcons(_icons).Markup);
            files.Add(path);
        }

        return files;
    }

    /// <summary>What <c>saabot render</c> does: makes every picture that is missing or stale, removes what nothing asks for, writes the manifest.</summary>
    /// <param name="diagrams">The diagrams.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="stop">Stops between two pictures.</param>
    /// <returns>What was done, and what is wrong.</returns>
    /// <exception cref="IOException">A file cannot be written, or a program failed.</exception>
    public async Task<RenderReport> RenderAsync(IReadOnlyList<Diagram> diagrams, IReadOnlyList<Comparison> comparisons, CancellationToken stop)
    {
        var missing = await RenderTools.FindMissingAsync(_icons.Installed, stop).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            return new RenderReport([], 0, [], 0, missing);
        }

        var sources = PictureCatalog.Of(diagrams, comparisons);
        var before = PictureManifest.Read(_folder);
        var known = before.Pictures.ToDictionary(PictureCheck.Key, StringComparer.Ordinal);
        var files = Files(sources);
        var entries = new ManifestEntry[sources.Count];
        var rendered = new System.Collections.Concurrent.ConcurrentDictionary<string, Lazy<Task<int>>>(StringComparer.Ordinal);
        var kept = 0;
        await Parallel.ForAsync(0, sources.Count, stop, async (i, cancel) =>
        {
            var source = sources[i];
            var entry = known.GetValueOrDefault(PictureCheck.Key(source));
            if (entry is not null && entry.File == files[i] && PictureCheck.Fault(source, entry, _folder) is null)
            {
                entries[i] = entry;
                Interlocked.Increment(ref kept);
                return;
            }

            var bytes = await rendered.GetOrAdd(files[i], file => new Lazy<Task<int>>(() => MakeAsync(source, file, cancel))).Value.ConfigureAwait(false);
            entries[i] = Entry(source, files[i], bytes);
        }).ConfigureAwait(false);

        new PictureManifest(Renderer.Version, entries).Write(_folder);
        var removed = Remove(files);
        var total = entries.DistinctBy(e => e.File).Sum(e => (long)e.Bytes);
        return new RenderReport([.. rendered.Keys.Order(StringComparer.Ordinal)], kept, removed, total, Faults(diagrams, entries, total));
    }

    private static List<PictureFault> Faults(IReadOnlyList<Diagram> diagrams, ManifestEntry[] entries, long total)
    {
        var faults = PictureCheck.FindLayoutProblems(diagrams).ToList();
        faults.AddRange(entries.Where(e => e.Bytes > Renderer.MaxBytes)
            .Select(e => new PictureFault(PictureCheck.Key(e), $"{e.Bytes} bytes are more than the {Renderer.MaxBytes} that a picture may have.")));
        if (total > Renderer.MaxTotalBytes)
        {
            faults.Add(new PictureFault(PictureManifest.FileName, $"All pictures together have {total} bytes, more than {Renderer.MaxTotalBytes}."));
        }

        return faults;
    }

    // A picture that is the same in all languages is one file; otherwise each language has its folder.
    private static string[] Files(IReadOnlyList<PictureSource> sources)
    {
        var same = sources.GroupBy(s => $"{s.Subject}/{s.Name}", StringComparer.Ordinal)
            .Where(g => g.Count() == Enum.GetValues<Language>().Length && g.Select(s => s.Hash).Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. sources.Select(s => same.Contains($"{s.Subject}/{s.Name}")
            ? $"{s.Subject}/{s.Name}.png"
            : $"{s.Subject}/{PictureCheck.Code(s.Language)}/{s.Name}.png")];
    }

    private static ManifestEntry Entry(PictureSource source, string file, int bytes) => new(
        source.Subject,
        source.Name,
        source.Kind,
        source.Language,
        file,
        source.Hash,
        source.Drawing.Width * Renderer.Scale,
        source.Drawing.Height * Renderer.Scale,
        bytes,
        source.AltText,
        source.Masked.Count == 0 ? null : source.Masked);

    private async Task<int> MakeAsync(PictureSource source, string file, CancellationToken stop)
    {
        var png = await RenderTools.ToPngAsync(source.WithIcons(_icons).Markup, Renderer.Colors(source.Kind), stop).ConfigureAwait(false);
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, png, stop).ConfigureAwait(false);
        return png.Length;
    }

    private List<string> Remove(string[] files)
    {
        var wanted = files.ToHashSet(StringComparer.Ordinal);
        var removed = PictureCheck.FilesIn(_folder).Where(f => !wanted.Contains(f)).ToList();
        foreach (var file in removed)
        {
            File.Delete(Path.Combine(_folder, file));
        }

        foreach (var folder in Directory.EnumerateDirectories(_folder, "*", SearchOption.AllDirectories).OrderByDescending(d => d.Length))
        {
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }

        return removed;
    }
}
