using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SaaBot.Content;
using SaaBot.Content.Readers;
using SaaBot.Content.Yaml;

namespace SaaBot.Tests.Content;

/// <summary>Whatever the bytes of a content file are, reading them gives problems or a value and never an exception.</summary>
public sealed class MangledContentTests
{
    private static readonly byte[][] Originals =
        [.. SampleContent.Files.Select(file => File.ReadAllBytes(Path.Combine(SampleContent.Origin, file)))];

    /// <summary>Pieces that mean something to YAML or to the loader, put where they do not belong.</summary>
    private static readonly string[] Pieces =
    [
        "\t", "\n", "\r", ":", ": ", "- ", "? ", "? [", "{", "}", "[", "]", ",", "&a ", "*a", "!!str ", "!<x> ", "|", "|9\n", ">-\n", "'", "\"", "\\", "#", " #",
        "%YAML 9999999999.1\n---\n", "---\n", "...\n", "<<: ", "\"\\U00110000\"", "\"\\uD800\"", "\"\\x\"", "\0", "\u0085", "\u2028", "\uFEFF", "~", "null", "@", "`",
        "**", "{name}", "<@1>", "\u0301", "id: ", "en: ", "vi: ", "[]", "{}", "\n\n\n", "                                        ",
    ];

    [Fact]
    public void Any_truncation_of_any_file_is_read_without_an_exception()
    {
        Gen<(int File, int Length)> cuts =
            from file in Gen.Choose(0, Originals.Length - 1)
            from length in Gen.Choose(0, Originals[file].Length)
            select (file, length);

        Prop.ForAll(cuts.ToArbitrary(), cut => Reads(cut.File, Originals[cut.File][..cut.Length])).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Any_mutation_of_any_file_is_read_without_an_exception()
    {
        Gen<(int File, (int Place, int Kind, int What)[] Edits)> mutations =
            from file in Gen.Choose(0, Originals.Length - 1)
            from edits in Edit().NonEmptyListOf()
            select (file, edits.Take(12).ToArray());

        Prop.ForAll(mutations.ToArbitrary(), m => Reads(m.File, Mangle(Originals[m.File], m.Edits))).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Any_bytes_at_all_are_read_without_an_exception()
    {
        Gen<(int File, byte[] Bytes)> anything =
            from file in Gen.Choose(0, Originals.Length - 1)
            from parts in Gen.OneOf(
                Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes),
                Gen.Choose(0, 255).Select(value => new[] { (byte)value })).ListOf()
            select (file, parts.SelectMany(part => part).ToArray());

        Prop.ForAll(anything.ToArbitrary(), a => Reads(a.File, a.Bytes)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void A_folder_with_a_mangled_file_gives_problems_or_a_catalog()
    {
        using SampleContent content = new();
        Gen<(int File, int Length)> cuts =
            from file in Gen.Choose(0, Originals.Length - 1)
            from length in Gen.Choose(0, Originals[file].Length)
            select (file, length);

        Prop.ForAll(cuts.ToArbitrary(), cut =>
        {
            string path = content.PathOf(SampleContent.Files[cut.File]);
            File.WriteAllBytes(path, Originals[cut.File][..cut.Length]);
            ContentResult result = content.Load();
            File.WriteAllBytes(path, Originals[cut.File]);
            return result.IsGood == (result.Problems.Count == 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }

    private static Gen<(int Place, int Kind, int What)> Edit() =>
        from place in Gen.Choose(0, 100_000)
        from kind in Gen.Choose(0, 3)
        from what in Gen.Choose(0, 255)
        select (place, kind, what);

    /// <summary>Reads the bytes as each kind of file; true when every problem is one line that names a real place.</summary>
    private static bool Reads(int file, byte[] bytes)
    {
        ProblemList problems = new();
        if (YamlReader.Read(SampleContent.Files[file], bytes, problems) is { } root)
        {
            ValueReader value = new(root, root.Spot, problems);
            _ = (object)(file switch
            {
                0 => PatternReader.Read("shop", value),
                1 => DiagramReader.Read("shop-front", value),
                2 => ComparisonReader.Read("queue-or-topic", value),
                3 => GuideReader.Read(value),
                6 => QuestionReader.Read("shop-01", value),
                _ => PhraseReader.Read("en", value),
            });
        }

        int lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + (2 * Encoding.UTF8.GetString(bytes).Count(c => c is '\u0085' or '\u2028' or '\u2029')) + 2;
        return problems.All.All(p => p.Line >= 0 && p.Line <= lines && !p.ToString().AsSpan().ContainsAny('\n', '\r'));
    }

    private static byte[] Mangle(byte[] original, (int Place, int Kind, int What)[] edits)
    {
        List<byte> bytes = [.. original];
        foreach ((int place, int kind, int what) in edits)
        {
            int at = place % (bytes.Count + 1);
            switch (kind)
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)what;
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(what % 9, bytes.Count - at));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(what, bytes.Count - at)));
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[what % Pieces.Length]));
                    break;
            }
        }

        return [.. bytes];
    }
}
