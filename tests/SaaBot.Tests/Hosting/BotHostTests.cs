using Microsoft.Extensions.Configuration;
using SaaBot.CommandLine;
using SaaBot.Hosting;
using SaaBot.Settings;

namespace SaaBot.Tests.Hosting;

public sealed class BotHostTests
{
    [Fact]
    public async Task A_content_folder_that_is_not_there_is_a_wrong_setting()
    {
        SaaBotSettings settings = new() { Token = "test", ContentPath = Repository.At("nowhere"), DataPath = Repository.At("nowhere") };
        BotStart start = await BotHost.StartAsync(settings, new ConfigurationBuilder().Build(), TestContext.Current.CancellationToken);
        Assert.Null(start.Host);
        Assert.Equal(ExitCode.Settings, start.ExitCode);
        Assert.StartsWith("Content:Path is '", Assert.Single(start.Problems), StringComparison.Ordinal);
        Assert.False(Directory.Exists(settings.DataPath));
    }
}
