using SaaBot.Diagrams.Rendering;
using SaaBot.Diagrams.Svg;
using SaaBot.Domain.Diagrams;
using SaaBot.Domain.Languages;
using static SaaBot.Tests.Diagrams.SampleDiagrams;

namespace SaaBot.Tests.Diagrams;

/// <summary>The committed pictures.</summary>
public sealed class RenderedPicturesTests
{
    private static readonly Lazy<IReadOnlyList<PictureSource>> Sources = new(() => PictureCatalog.Of(RealPictures.Catalog.Diagrams, RealPictures.Catalog.Comparisons));
    private static readonly string Folder = Repository.At("content", "rendered");

    [Fact]
    public void No_picture_is_missing_or_older_than_its_source() => Assert.Empty(PictureCheck.Find(Sources.Value, Folder));

    [Fact]
    public void Every_file_is_a_png_of_twice_the_drawings_size_and_at_most_1600_pixels_wide()
    {
        var sizes = Sources.Value.ToDictionary(PictureCheck.Key, s => (s.Drawing.Width * 2, s.Drawing.Height * 2), StringComparer.Ordinal);
        foreach (var entry in PictureManifest.Read(Folder).Pictures)
        {
            var header = new byte[24];
            using (var file = File.OpenRead(Path.Combine(Folder, entry.File)))
            {
                file.ReadExactly(header);
            }

            // PNG specification, 5.2 and 11.2.2: a signature of 8 bytes, then the IHDR chunk with width and height.
            Assert.Equal("\x89PNG\r\n\x1a\n", System.Text.Encoding.Latin1.GetString(header, 0, 8));
            var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16));
            var height = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20));
            Assert.Equal((entry.Width, entry.Height), (width, height));
            Assert.Equal(sizes[PictureCheck.Key(entry)], (width, height));
            Assert.InRange(width, 1, 1600);
            Assert.InRange(height, 1, (int)(2.2 * width));
        }
    }

    [Fact]
    public void Pictures_keep_within_their_budgets()
    {
        var entries = PictureManifest.Read(Folder).Pictures;

        Assert.All(entries, e => Assert.InRange(e.Bytes, 1, Renderer.MaxBytes));
        Assert.InRange(entries.DistinctBy(e => e.File).Sum(e => (long)e.Bytes), 1, Renderer.MaxTotalBytes);
    }

    [Fact]
    public void Alt_texts_are_there_in_both_languages_within_Discords_limit() =>
        Assert.All(PictureManifest.Read(Folder).Pictures, e => Assert.InRange(e.AltText.Length, 20, 1024));

    [Fact]
    public void The_bot_finds_every_picture()
    {
        var pictures = new PictureFolder(Repository.At("content"));
        foreach (var diagram in RealPictures.Catalog.Diagrams)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                Assert.NotNull(pictures.Plain(diagram, language));
                Assert.NotNull(pictures.Masked(diagram, language));
                Assert.NotEmpty(pictures.MaskedNodes(diagram));
                Assert.All(diagram.Flows, f => Assert.All(Enumerable.Range(0, f.Steps.Count), i => Assert.NotNull(pictures.Step(diagram, f, i, language))));
            }
        }

        Assert.All(RealPictures.Catalog.Comparisons, c => Assert.NotNull(pictures.Table(c, Language.Vietnamese)));
        Assert.Null(pictures.Plain(TwoZones(), Language.English));
    }

    [Fact]
    public void A_picture_older_than_its_source_is_found()
    {
        using var folder = new TemporaryFolder();
        var before = PictureCatalog.Of([TwoZones()], []);
        WriteAll(folder.Path, before);
        Assert.Empty(PictureCheck.Find(before, folder.Path));

        var changed = TwoZones() with { Links = [.. TwoZones().Links.Skip(1)] };
        var faults = PictureCheck.Find(PictureCatalog.Of([changed], []), folder.Path);

        Assert.Contains(faults, f => f.Picture == "diagrams/sample/plain (en)" && f.Reason.Contains("older", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_icon_makes_a_picture_stale()
    {
        var other = Of(Direction.Row, [Node("a", "lambda", "A")]);
        var one = Of(Direction.Row, [Node("a", "ec2", "A")]);

        Assert.NotEqual(PictureCatalog.Of([one], [])[0].Hash, PictureCatalog.Of([other], [])[0].Hash);
    }

    [Fact]
    public void Missing_changed_and_forgotten_files_are_found()
    {
        using var folder = new TemporaryFolder();
        var sources = PictureCatalog.Of([TwoZones()], []);
        WriteAll(folder.Path, sources);
        File.Delete(Path.Combine(folder.Path, "0.png"));
        File.AppendAllText(Path.Combine(folder.Path, "1.png"), "x");
        File.WriteAllText(Path.Combine(folder.Path, "forgotten.png"), "x");

        var faults = PictureCheck.Find([.. sources.Skip(0)], folder.Path).Select(f => f.ToString()).ToList();

        Assert.Contains(faults, f => f.Contains("0.png is missing", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("1.png was changed by hand", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("forgotten.png", StringComparison.Ordinal));
        Assert.Contains(PictureCheck.Find([.. sources.Skip(1)], folder.Path), f => f.Reason.StartsWith("Nothing asks", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_icon_key_has_a_file_and_every_masked_number_a_node()
    {
        Assert.Equal(DiagramIcons.All.Order(StringComparer.Ordinal), IconMap.Nodes.Keys.Order(StringComparer.Ordinal));
        foreach (var diagram in RealPictures.Catalog.Diagrams)
        {
            var parts = MaskedKey.Of(diagram);
            Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(p => p.Number));
            Assert.Equal(parts.Sum(p => p.NodeIds.Count), parts.SelectMany(p => p.NodeIds).Distinct(StringComparer.Ordinal).Count());
        }
    }

    private static void WriteAll(string folder, IReadOnlyList<PictureSource> sources)
    {
        var entries = sources.Select((s, i) =>
        {
            File.WriteAllText(Path.Combine(folder, $"{i}.png"), "png");
            return new ManifestEntry(s.Subject, s.Name, s.Kind, s.Language, $"{i}.png", s.Hash, 1, 1, 3, s.AltText, s.Masked.Count == 0 ? null : s.Masked);
        });
        new PictureManifest(Renderer.Version, [.. entries]).Write(folder);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("saabot-pictures-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
