using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using SaaBot.Domain.Diagrams;

namespace SaaBot.Diagrams.Svg;

/// <summary>The icons of the installed npm package aws-icons.</summary>
public sealed partial class IconLibrary : IIconSource
{
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, Icon?> _loaded = new(StringComparer.Ordinal);

    /// <summary>A library.</summary>
    /// <param name="contentFolder">The folder <c>content</c>; the package is installed under its <c>icons</c>.</param>
    public IconLibrary(string contentFolder) => _folder = Path.Combine(contentFolder, "icons", "node_modules", "aws-icons", "icons");

    /// <summary>Whether the package is installed.</summary>
    public bool Installed => Directory.Exists(_folder);

    /// <inheritdoc/>
    public Icon? OfNode(string key) => IconMap.Nodes.TryGetValue(key, out var file) ? Load(file) : null;

    /// <inheritdoc/>
    public Icon? OfGroup(GroupKind kind) => IconMap.Group(kind) is { } file ? Load(file) : null;

    [GeneratedRegex("""<svg[^>]*viewBox="0 0 (\d+) \d+"[^>]*>(?:<title>.*?</title>)?(.*)</svg>""", RegexOptions.Singleline)]
    private static partial Regex Document();

    private Icon? Load(string file) => _loaded.GetOrAdd(file, Read);

    private Icon? Read(string file)
    {
        var path = Path.Combine(_folder, file + ".svg");
        if (!File.Exists(path))
        {
            return null;
        }

        var match = Document().Match(File.ReadAllText(path));
        return match.Success ? new Icon(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value) : null;
    }
}
