using YamlDotNet.RepresentationModel;

namespace SaaBot.Tests.Deploy;

/// <summary>A YAML document to look into by paths such as <c>spec/template/spec/containers/0</c>; what is not there is null.</summary>
internal sealed class YamlView(YamlNode node)
{
    public string? Text => (node as YamlScalarNode)?.Value;

    public IReadOnlyList<YamlView> Items => node is YamlSequenceNode list ? [.. list.Select(each => new YamlView(each))] : [];

    public IReadOnlyDictionary<string, YamlView> Entries => node is YamlMappingNode map
        ? map.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => new YamlView(pair.Value), StringComparer.Ordinal)
        : new Dictionary<string, YamlView>(StringComparer.Ordinal);

    public static IReadOnlyList<YamlView> Documents(string path)
    {
        YamlStream stream = [];
        using StreamReader reader = File.OpenText(path);
        stream.Load(reader);
        return [.. stream.Documents.Select(document => new YamlView(document.RootNode))];
    }

    public YamlView? At(string path)
    {
        YamlView? here = this;
        foreach (string step in path.Split('/'))
        {
            here = int.TryParse(step, out int index) ? here?.Items.ElementAtOrDefault(index) : here?.Entries.GetValueOrDefault(step);
        }

        return here;
    }

    public string? TextAt(string path) => At(path)?.Text;
}
