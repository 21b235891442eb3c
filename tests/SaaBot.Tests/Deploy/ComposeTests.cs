namespace SaaBot.Tests.Deploy;

public sealed class ComposeTests
{
    private static readonly YamlView Compose = YamlView.Documents(DeployFiles.At("compose.yaml"))[0];

    public static TheoryData<string> Services => [.. Compose.At("services")!.Entries.Keys];

    [Theory]
    [MemberData(nameof(Services))]
    public void A_service_is_pinned_confined_and_comes_back(string name)
    {
        YamlView service = Compose.At($"services/{name}")!;
        Assert.True(DeployFiles.IsPinned(service.TextAt("image")!));
        Assert.Matches("^[1-9][0-9]*:[1-9][0-9]*$", service.TextAt("user"));
        Assert.Equal("true", service.TextAt("read_only"));
        Assert.Equal("ALL", service.TextAt("cap_drop/0"));
        Assert.Equal("no-new-privileges:true", service.TextAt("security_opt/0"));
        Assert.Equal("unless-stopped", service.TextAt("restart"));
        Assert.Equal("10m", service.TextAt("logging/options/max-size"));
        Assert.Null(service.At("ports"));
    }

    [Fact]
    public void Every_volume_and_network_that_is_used_is_declared()
    {
        foreach (YamlView service in Compose.At("services")!.Entries.Values)
        {
            Assert.All(service.At("volumes")!.Items, volume => Assert.Contains(volume.Text!.Split(':')[0], Compose.At("volumes")!.Entries.Keys));
            Assert.All(service.At("networks")!.Items, network => Assert.Contains(network.Text!, Compose.At("networks")!.Entries.Keys));
        }
    }

    [Fact]
    public void Redis_writes_what_it_keeps_and_evicts_nothing()
    {
        string command = string.Join(' ', Compose.At("services/redis/command")!.Items.Select(word => word.Text));
        Assert.Contains("--appendonly yes", command, StringComparison.Ordinal);
        Assert.Contains("--maxmemory-policy noeviction", command, StringComparison.Ordinal);
        Assert.Contains("redis-data:/data", Compose.TextAt("services/redis/volumes/0"), StringComparison.Ordinal);
        Assert.Equal("service_healthy", Compose.TextAt("services/bot/depends_on/redis/condition"));
        Assert.StartsWith("redis:", Compose.TextAt("services/bot/environment/Redis__Connection"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bot_builds_from_the_Dockerfile_and_keeps_its_data()
    {
        Assert.True(File.Exists(Path.Combine(DeployFiles.At(), Compose.TextAt("services/bot/build/context")!, Compose.TextAt("services/bot/build/dockerfile")!)));
        Assert.Equal("bot-data:/data", Compose.TextAt("services/bot/volumes/0"));
    }

    [Fact]
    public void Settings_exist_and_the_example_holds_no_secret()
    {
        Assert.All(Compose.At("services/bot/environment")!.Entries.Keys, name => Assert.True(DeployFiles.IsSetting(name), name));
        string[] lines = [.. File.ReadAllLines(DeployFiles.At(".env.example")).Where(line => line.Length > 0 && line[0] != '#')];
        Assert.All(lines, line => Assert.True(DeployFiles.IsSetting(line.Split('=')[0]), line));
        Assert.Contains("Discord__Token=", lines);
    }

    [Fact]
    public async Task Docker_compose_reads_the_file_where_it_is_installed()
    {
        if (await DeployFiles.RunAsync("docker", "compose", "version") is not { ExitCode: 0 })
        {
            Assert.Equal(["bot", "redis"], Compose.At("services")!.Entries.Keys.Order());
            return;
        }

        DirectoryInfo folder = Directory.CreateTempSubdirectory("saabot");
        File.Copy(DeployFiles.At("compose.yaml"), Path.Combine(folder.FullName, "compose.yaml"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".env"), "Discord__Token=example", TestContext.Current.CancellationToken);
        (int exitCode, string output) = (await DeployFiles.RunAsync("docker", "compose", "--file", Path.Combine(folder.FullName, "compose.yaml"), "config", "--quiet"))!.Value;
        folder.Delete(recursive: true);
        Assert.True(exitCode == 0, output);
    }
}
