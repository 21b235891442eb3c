using SaaBot.Content;

namespace SaaBot.Tests.Content;

/// <summary>A copy of the smallest valid content in a folder of its own, to be broken by a test.</summary>
internal sealed class SampleContent : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("saabot-content-");

    public SampleContent()
    {
        foreach (string file in Directory.EnumerateFiles(Origin, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(Origin, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static string Origin { get; } = Repository.At("tests", "SaaBot.Tests", "Content", "Sample");

    public static IReadOnlyList<string> Files { get; } =
    [
        "patterns/shop.yaml", "diagrams/shop-front.yaml", "comparisons/queue-or-topic.yaml", "guide.yaml", "strings/en.yaml", "strings/vi.yaml",
        "questions/shop/shop-01.yaml",
    ];

    public string Folder => _folder.FullName;

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    /// <summary>Replaces the one place where a text stands; a text that stands nowhere or twice is a mistake of the test.</summary>
    public void Replace(string file, string old, string replacement)
    {
        string text = Read(file);
        Assert.Equal(2, text.Split(old).Length);
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public ContentResult Load() => new ContentLoader(Folder).Load();

    public IReadOnlyList<string> Problems() => [.. Load().Problems.Select(problem => problem.ToString())];

    public void Dispose() => _folder.Delete(recursive: true);
}
