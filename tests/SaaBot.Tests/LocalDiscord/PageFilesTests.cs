using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SaaBot.LocalDiscord.Faults;

namespace SaaBot.Tests.LocalDiscord;

/// <summary>The page has no build step that could notice a wrong path or a forbidden construct; these tests do.</summary>
public sealed partial class PageFilesTests
{
    private const string Prefix = "Page/";

    private static readonly IReadOnlyDictionary<string, string> Files = ReadFiles();

    [Fact]
    public void The_document_and_its_modules_travel_inside_the_assembly()
    {
        Assert.Contains("index.html", Files.Keys);
        Assert.Contains("app.js", Files.Keys);
        Assert.Contains("css/theme.css", Files.Keys);
    }

    [Fact]
    public void Every_import_and_every_link_names_a_file_that_is_there()
    {
        var missing = Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => Import().Matches(file.Value).Select(match => (From: file.Key, To: Resolve(file.Key, match.Groups[1].Value))))
            .Concat(Link().Matches(Files["index.html"]).Select(match => (From: "index.html", To: match.Groups[1].Value)))
            .Where(reference => !Files.ContainsKey(reference.To));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_imported_name_is_exported_where_it_comes_from()
    {
        var unknown = Files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal))
            .SelectMany(file => NamedImport().Matches(file.Value).SelectMany(match => match.Groups[1].Value.Split(',')
                .Select(name => (file.Key, Name: name.Trim(), Source: Files[Resolve(file.Key, match.Groups[2].Value)]))))
            .Where(import => !Regex.IsMatch(import.Source, $@"export (async )?(function|const|let|class) {Regex.Escape(import.Name)}\b"))
            .Select(import => $"{import.Key}: {import.Name}");
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_file_is_reached_from_the_document()
    {
        var reached = new HashSet<string> { "index.html" };
        var queue = new Queue<string>(Link().Matches(Files["index.html"]).Select(match => match.Groups[1].Value));
        while (queue.TryDequeue(out var name))
        {
            if (reached.Add(name) && name.EndsWith(".js", StringComparison.Ordinal))
            {
                foreach (Match match in Import().Matches(Files[name]))
                {
                    queue.Enqueue(Resolve(name, match.Groups[1].Value));
                }
            }
        }

        Assert.Equal(Files.Keys.Order(), reached.Order());
    }

    [Theory]
    [InlineData("innerHTML")]
    [InlineData("outerHTML")]
    [InlineData("insertAdjacentHTML")]
    [InlineData("document.write")]
    [InlineData("eval(")]
    public void Nothing_in_the_page_parses_markup_or_code(string construct) =>
        Assert.DoesNotContain(Files, file => file.Value.Contains(construct, StringComparison.Ordinal));

    [Fact]
    public void The_page_loads_nothing_from_elsewhere()
    {
        var remote = Files.Where(file => !file.Key.EndsWith(".svg", StringComparison.Ordinal))
            .SelectMany(file => Remote().Matches(file.Value).Select(match => $"{file.Key}: {match.Value}"));
        Assert.Empty(remote);
    }

    [Fact]
    public void The_faults_drawer_has_a_sample_of_every_fault()
    {
        var missing = Enum.GetValues<FaultKind>()
            .Select(kind => JsonSerializer.Serialize(kind).Trim('"'))
            .Where(name => !Files["shell/faultKinds.js"].Contains($"kind: '{name}'", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    private static Dictionary<string, string> ReadFiles()
    {
        var assembly = Assembly.Load("SaaBot.LocalDiscord");
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => Read(assembly, name));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static string Resolve(string from, string import) =>
        new Uri(new Uri(new Uri("page:/"), from), import).AbsolutePath.TrimStart('/');

    [GeneratedRegex(@"from '(\.[^']+)';")]
    private static partial Regex Import();

    [GeneratedRegex(@"import \{ ([^}]+) \} from '(\.[^']+)';")]
    private static partial Regex NamedImport();

    [GeneratedRegex("(?:href|src)=\"/page/([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:import|fetch|EventSource|url)\s*\(?\s*['""(]https?:[^'"")]*|(?:href|src)=""https?:[^""]*")]
    private static partial Regex Remote();
}
