using SaaBot.Diagrams.Layout;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;

namespace SaaBot.Diagrams.Rendering;

/// <summary>Compares the pictures in a folder with what the content asks for. It needs no tool.</summary>
public static class PictureCheck
{
    /// <summary>Every picture that is missing or stale, and every file or entry that nothing asks for.</summary>
    /// <param name="sources">The pictures that have to exist.</param>
    /// <param name="folder">The folder <c>content/rendered</c>.</param>
    public static IReadOnlyList<PictureFault> Find(IReadOnlyList<PictureSource> sources, string folder)
    {
        var manifest = PictureManifest.Read(folder);
        var entries = manifest.Pictures.ToDictionary(Key, StringComparer.Ordinal);
        var faults = new List<PictureFault>();
        foreach (var source in sources)
        {
            if (Fault(source, entries.GetValueOrDefault(Key(source)), folder) is { } reason)
            {
                faults.Add(new PictureFault(Key(source), reason));
            }
        }

        var wanted = sources.Select(Key).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(entries.Keys.Where(k => !wanted.Contains(k)).Order(StringComparer.Ordinal).Select(k => new PictureFault(k, "Nothing asks for it any more.")));
        var files = manifest.Pictures.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(FilesIn(folder).Where(f => !files.Contains(f)).Select(f => new PictureFault(f, "The manifest does not know this file.")));
        return faults;
    }

    /// <summary>What the authors of diagrams have to change, because no good picture can be made of them.</summary>
    /// <param name="diagrams">The diagrams.</param>
    public static IReadOnlyList<PictureFault> FindLayoutProblems(IEnumerable<Diagram> diagrams)
    {
        var faults = new List<PictureFault>();
        foreach (var diagram in diagrams)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                faults.AddRange(DiagramLayouter.Layout(diagram, language).Problems.Select(p =>
                    new PictureFault($"{PictureCatalog.SubjectOf(diagram)} ({Code(language)})", Words(p))));
            }
        }

        return faults;
    }

    /// <summary>How a picture is called in reports.</summary>
    /// <param name="source">The picture.</param>
    public static string Key(PictureSource source) => $"{source.Subject}/{source.Name} ({Code(source.Language)})";

    /// <summary>How a picture is called in reports.</summary>
    /// <param name="entry">The picture.</param>
    public static string Key(ManifestEntry entry) => $"{entry.Subject}/{entry.Name} ({Code(entry.Language)})";

    /// <summary>The name of a language in paths.</summary>
    /// <param name="language">The language.</param>
    internal static string Code(Language language) => language == Language.Vietnamese ? "vi" : "en";

    /// <summary>What is wrong with a picture, or null.</summary>
    /// <param name="source">What it should show.</param>
    /// <param name="entry">Its entry in the manifest.</param>
    /// <param name="folder">The folder <c>content/rendered</c>.</param>
    internal static string? Fault(PictureSource source, ManifestEntry? entry, string folder)
    {
        if (entry is null)
        {
            return "It was never rendered.";
        }

        if (entry.Hash != source.Hash)
        {
            return "It is older than its source.";
        }

        if (entry.AltText != source.AltText || !SameParts(entry, source))
        {
            return "Its words in the manifest are older than its source.";
        }

        var file = new FileInfo(Path.Combine(folder, entry.File));
        return !file.Exists ? $"The file {entry.File} is missing." : file.Length != entry.Bytes ? $"The file {entry.File} was changed by hand." : null;
    }

    /// <summary>The pictures in a folder, relative to it.</summary>
    /// <param name="folder">The folder <c>content/rendered</c>.</param>
    internal static IEnumerable<string> FilesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.png", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
        : [];

    private static bool SameParts(ManifestEntry entry, PictureSource source) =>
        (entry.Masked ?? []).Select(p => $"{p.Number}:{string.Join(',', p.NodeIds)}")
            .SequenceEqual(source.Masked.Select(p => $"{p.Number}:{string.Join(',', p.NodeIds)}"), StringComparer.Ordinal);

    private static string Words(LayoutProblem problem) => problem switch
    {
        LayoutProblem.TooWide => $"Wider than {LayoutStyle.MaxWidth} pixels: put fewer boxes side by side.",
        LayoutProblem.TooTall => $"Taller than {LayoutStyle.MaxRatio} times its width: put fewer boxes one under the other.",
        LayoutProblem.LinkWithoutWay => "A link finds no way free of other links and boxes: bring its ends closer together.",
        LayoutProblem.LabelWithoutPlace => "A link's label finds no free place: shorten it or take it away.",
        _ => $"Links cross more than {DiagramLayout.MaxCrossings} times: change the order of the boxes.",
    };
}
