using System.Text.Json;
using SaaBot.Settings;

namespace SaaBot.Tests.Settings;

/// <summary>The settings as the program reads them, as appsettings.json lists them and as the README explains them: one list.</summary>
public sealed class SettingsTextTests
{
    private static readonly string[] Known = [.. SettingsReader.Sections.SelectMany(section => section.Value.Select(name => $"{section.Key}:{name}")).Order(StringComparer.Ordinal)];

    [Fact]
    public void Appsettings_lists_every_setting_and_no_other()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Repository.At("appsettings.json")));
        IEnumerable<string> listed = file.RootElement.EnumerateObject()
            .Where(section => section.Name != "Serilog")
            .SelectMany(section => section.Value.EnumerateObject().Select(setting => $"{section.Name}:{setting.Name}"));
        Assert.Equal(Known, listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_readme_explains_every_setting_and_no_other()
    {
        string readme = File.ReadAllText(Repository.At("README.md"));
        string table = readme[readme.IndexOf("| setting |", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("\n\n", StringComparison.Ordinal)];
        IEnumerable<string> explained = table.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .Where(name => name != "Serilog");
        Assert.Equal(Known, explained.Order(StringComparer.Ordinal));
    }
}
