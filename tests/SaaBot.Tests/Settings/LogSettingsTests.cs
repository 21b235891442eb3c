using Microsoft.Extensions.Configuration;
using SaaBot.Settings;

namespace SaaBot.Tests.Settings;

public sealed class LogSettingsTests
{
    [Theory]
    [InlineData("Serilog:MinimumLevel:Default", "Loud")]
    [InlineData("Serilog:MinimumLevel:Override:Quartz", "Never")]
    public void A_wrong_log_level_is_named_with_an_example(string name, string value)
    {
        string problem = Assert.Single(Read(name, value).Problems);
        Assert.Contains(value, problem, StringComparison.Ordinal);
        Assert.EndsWith("for example Serilog:MinimumLevel:Default=Information", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_one_is_no_problem() => Assert.Empty(Read("Serilog:MinimumLevel:Default", "Debug").Problems);

    private static SettingsResult Read(string name, string value) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [name] = value }).Build(), Repository.Root);
}
