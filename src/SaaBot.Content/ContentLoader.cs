using System.Security.Cryptography;
using SaaBot.Content.Readers;
using SaaBot.Content.Yaml;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Languages;
using SaaBot.Domain.Matching.Models;

namespace SaaBot.Content;

/// <summary>
/// Reads the content folder into a catalog, strictly: every problem of every file is found in one run. Bad content is a value,
/// never an exception. The shape of the files is told in <c>content/README.md</c>.
/// </summary>
/// <param name="folder">The path of the content folder.</param>
public sealed class ContentLoader(string folder)
{
    /// <summary>The kinds of files; a new kind is one line here and a list in <see cref="ContentDraft"/>.</summary>
    private static readonly ContentFolder[] Folders =
    [
        new("patterns", (name, file, draft) => draft.Patterns.Add(PatternReader.Read(name, file))),
        new("diagrams", (name, file, draft) => draft.Diagrams.Add(DiagramReader.Read(name, file))),
        new("comparisons", (name, file, draft) => draft.Comparisons.Add(ComparisonReader.Read(name, file))),
        new("questions", (name, file, draft) => draft.Questions.Add(QuestionReader.Read(name, file))) { IsOptional = true, IsNested = true },
        new("strings", (name, file, draft) => draft.Phrases.Add(PhraseReader.Read(name, file)), "en", "vi"),
        new("lexicon", (_, file, draft) => draft.Lexicons.Add(LexiconReader.Read(file))) { IsOptional = true, Beside = [WeightsFile.Name] },
        new("", (_, file, draft) => draft.Guides.Add(GuideReader.Read(file)), "guide"),
    ];

    /// <summary>Folders that belong to the content and are read elsewhere.</summary>
    private static readonly string[] Others = ["icons", "rendered", "training"];

    /// <summary>The path of the content folder.</summary>
    public string Folder { get; } = Path.GetFullPath(folder);

    private WeightsFile Weights => new(Path.Combine(Folder, "lexicon", WeightsFile.Name));

    /// <summary>Reads and checks everything. It throws for no content; a file that cannot be read is a problem like any other.</summary>
    public ContentResult Load()
    {
        ProblemList problems = new();
        IReadOnlyList<ContentFile> files = Files(problems);
        byte[]?[] bytes = new byte[files.Count][];
        ProblemList[] ofFiles = new ProblemList[files.Count];
        ContentDraft draft = new();
        Parallel.For(0, files.Count, i =>
        {
            ofFiles[i] = new ProblemList();
            bytes[i] = Read(files[i], draft, ofFiles[i]);
        });
        foreach (ProblemList ofFile in ofFiles)
        {
            problems.AddRange(ofFile);
        }

        byte[] weights = Weights.Read(problems);
        MatchModel? model = weights.Length == 0 ? null : WeightsFile.Parse(weights, problems);
        new CrossReferences(draft, files, problems).Check();
        return problems.All.Count > 0 ? ContentResult.Broken(problems.All) : ContentResult.Good(Finished(draft, model, Hash(files, bytes, weights)));
    }

    /// <summary>What the folder's files look like from outside: equal stamps mean that nothing was saved in between.</summary>
    internal string Stamp()
    {
        IEnumerable<string> stamps = Files(new ProblemList())
            .Select(file => new FileInfo(FullPath(file)))
            .Append(new FileInfo(Weights.Path))
            .Select(info => $"{info.FullName}|{(info.Exists ? info.Length : -1)}|{info.LastWriteTimeUtc.Ticks}");
        return string.Join('\n', stamps);
    }

    private IReadOnlyList<ContentFile> Files(ProblemList problems)
    {
        List<ContentFile> files = [];
        try
        {
            DirectoryInfo root = new(Folder);
            if (!root.Exists)
            {
                problems.Add(Spot.OfFile(Quote.Key(root.Name)), "is not there; the content folder holds patterns, diagrams, comparisons and strings");
                return [];
            }

            foreach (FileSystemInfo entry in Visible(root))
            {
                bool known = entry is DirectoryInfo
                    ? Others.Contains(entry.Name) || Folders.Any(kind => kind.Name == entry.Name)
                    : entry.Name == "README.md" || Folders.Any(kind => kind.Name.Length == 0 && kind.Takes(entry.Name));
                if (!known)
                {
                    string hint = Nearest.Hint(entry.Name, Folders.Select(kind => kind.Name).Where(name => name.Length > 0).Concat(Others));
                    problems.Add(Spot.OfFile(entry.Name), $"is no part of the content{hint}");
                }
            }

            foreach (ContentFolder kind in Folders)
            {
                files.AddRange(FilesOf(kind, problems));
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(Spot.OfFile(Quote.Key(Path.GetFileName(Folder))), "cannot be listed; check that it may be read");
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private IEnumerable<ContentFile> FilesOf(ContentFolder kind, ProblemList problems)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach ((FileSystemInfo entry, string path) in EntriesOf(kind))
        {
            string name = Path.GetFileNameWithoutExtension(entry.Name);
            if (entry is FileInfo && kind.Beside.Contains(entry.Name))
            {
                continue;
            }

            if (entry is not FileInfo || !kind.Takes(entry.Name))
            {
                // What stands in the content folder itself has been looked at already.
                if (kind.Name.Length > 0)
                {
                    problems.Add(Spot.OfFile(path), $"is no content file; here are {Expected(kind)} only");
                }
            }
            else
            {
                found.Add(name);
                yield return new ContentFile(kind, name, path);
            }
        }

        foreach (string missing in kind.Required.Where(name => !found.Contains(name)))
        {
            problems.Add(Spot.OfFile(kind.PathOf(missing + ".yaml")), "is missing");
        }

        if (kind.Required.Length == 0 && found.Count == 0 && !kind.IsOptional)
        {
            problems.Add(Spot.OfFile(kind.Name), "holds no content; at least one <id>.yaml belongs here");
        }
    }

    /// <summary>What stands in a folder, and for a nested kind in the folders inside it, each with its path inside the content folder.</summary>
    private IEnumerable<(FileSystemInfo Entry, string Path)> EntriesOf(ContentFolder kind)
    {
        DirectoryInfo place = new(Path.Combine(Folder, kind.Name));
        foreach (FileSystemInfo entry in place.Exists ? Visible(place) : [])
        {
            if (kind.IsNested && entry is DirectoryInfo inner)
            {
                foreach (FileSystemInfo file in Visible(inner))
                {
                    yield return (file, kind.PathOf($"{inner.Name}/{file.Name}"));
                }
            }
            else
            {
                yield return (entry, kind.PathOf(entry.Name));
            }
        }
    }

    private static string Expected(ContentFolder kind) =>
        kind.Required.Length == 0 ? "files called <id>.yaml" : string.Join(" and ", kind.Required.Select(name => name + ".yaml"));

    /// <summary>Everything but what editors and systems leave behind: hidden files and backups.</summary>
    private static IEnumerable<FileSystemInfo> Visible(DirectoryInfo place) => place
        .EnumerateFileSystemInfos()
        .Where(entry => !entry.Name.StartsWith('.') && !entry.Name.EndsWith('~'))
        .OrderBy(entry => entry.Name, StringComparer.Ordinal);

    private byte[]? Read(ContentFile file, ContentDraft draft, ProblemList problems)
    {
        byte[] bytes;
        try
        {
            using FileStream stream = File.OpenRead(FullPath(file));
            bytes = new byte[Math.Min(stream.Length, YamlReader.MaxBytes + 1)];
            bytes = bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(Spot.OfFile(file.Path), "cannot be read; check that it is there and may be read");
            return null;
        }

        ContentNode? root = YamlReader.Read(file.Path, bytes, problems);
        if (root is MappingNode)
        {
            file.Folder.Read(file.Name, new ValueReader(root, root.Spot, problems), draft);
        }
        else if (root is not (null or UnusableNode))
        {
            problems.Add(root.Spot, $"must be a map of keys, not {root.Kind}");
        }

        return bytes;
    }

    private string FullPath(ContentFile file) => Path.Combine(Folder, file.Path);

    /// <summary>SHA-256 over each file's path and bytes, both preceded by their length, in the order of the paths.</summary>
    private static string Hash(IReadOnlyList<ContentFile> files, byte[]?[] bytes, byte[] weights)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((ContentFile file, byte[]? content) in files.Zip(bytes))
        {
            foreach (byte[] part in new[] { System.Text.Encoding.UTF8.GetBytes(file.Path), content ?? [] })
            {
                hash.AppendData(BitConverter.GetBytes((long)part.Length));
                hash.AppendData(part);
            }
        }

        hash.AppendData(weights);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Catalog Finished(ContentDraft draft, MatchModel? model, string version)
    {
        PhraseSource english = draft.Phrases.Single(book => book.Language == "en");
        PhraseSource vietnamese = draft.Phrases.Single(book => book.Language == "vi");
        PhraseBook phrases = new(english.Phrases.ToDictionary(
            phrase => phrase.Key,
            phrase => new LocalizedText(phrase.Value.Value, vietnamese.Phrases[phrase.Key].Value),
            StringComparer.Ordinal));
        return new Catalog(
            version,
            draft.Patterns.Select(source => source.Pattern),
            draft.Diagrams.Select(source => source.Diagram),
            draft.Comparisons.Select(source => source.Comparison),
            draft.Questions.Select(source => source.Question),
            phrases,
            draft.Guides.Single().Guide)
        {
            Matching = new MatchKnowledge(LexiconSource.Merged(draft.Lexicons), model),
        };
    }
}
