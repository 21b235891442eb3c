using System.Xml.Linq;

namespace SaaBot.Tests.House;

/// <summary>Which project references which, as the project files say it.</summary>
/// <param name="References">For each project the projects it names.</param>
/// <param name="Packages">For each project the packages and shared frameworks it names.</param>
internal sealed record ProjectGraph(
    IReadOnlyDictionary<string, IReadOnlyList<string>> References,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Packages)
{
    private const string Host = "SaaBot";
    private const string Domain = "SaaBot.Domain";
    private const string Discord = "SaaBot.Discord";
    private const string Bot = "SaaBot.Bot";
    private const string DiscordNet = "SaaBot.DiscordNet";
    private const string LocalDiscord = "SaaBot.LocalDiscord";

    private static readonly string[] Outer = ["SaaBot.Storage", "SaaBot.Content", "SaaBot.Diagrams"];

    public static ProjectGraph Of(IEnumerable<string> files)
    {
        Dictionary<string, XDocument> projects = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), XDocument.Load, StringComparer.Ordinal);
        return new ProjectGraph(
            projects.ToDictionary(p => p.Key, p => Included(p.Value, "ProjectReference", ProjectName), StringComparer.Ordinal),
            projects.ToDictionary(
                p => p.Key,
                p => (IReadOnlyList<string>)[.. Included(p.Value, "PackageReference", n => n), .. Included(p.Value, "FrameworkReference", n => n)],
                StringComparer.Ordinal));
    }

    /// <summary>Every edge that DESIGN.md forbids, whether named in a project file or inherited through other projects.</summary>
    public IEnumerable<string> ForbiddenEdges()
    {
        foreach (string project in References.Keys.Order(StringComparer.Ordinal))
        {
            IReadOnlySet<string> reached = Reached(project);
            bool isTest = IsTest(project);
            foreach (string target in reached.Order(StringComparer.Ordinal))
            {
                if (IsForbidden(project, target) || (!isTest && IsTest(target)))
                {
                    yield return $"{project} -> {target}";
                }
            }
        }

        foreach (string package in Packages.GetValueOrDefault(Domain, []))
        {
            yield return $"{Domain} -> {package}";
        }
    }

    private static bool IsForbidden(string from, string to) => from switch
    {
        _ when to == DiscordNet => from != Host && !IsTest(from),
        Domain or Discord => true,
        DiscordNet => to != Discord,
        LocalDiscord => to == Discord,
        Bot => Outer.Contains(to),
        _ when Outer.Contains(from) => to is Discord or Bot || Outer.Contains(to),
        _ => false,
    };

    private static bool IsTest(string project) => project.EndsWith("Tests", StringComparison.Ordinal) || project == "SaaBot.Benchmarks";

    private HashSet<string> Reached(string project)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(References.GetValueOrDefault(project, []));
        while (open.TryPop(out string? next))
        {
            if (reached.Add(next))
            {
                foreach (string further in References.GetValueOrDefault(next, []))
                {
                    open.Push(further);
                }
            }
        }

        return reached;
    }

    private static IReadOnlyList<string> Included(XDocument project, string element, Func<string, string> name) =>
        [.. project.Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>().Select(name)];

    private static string ProjectName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
