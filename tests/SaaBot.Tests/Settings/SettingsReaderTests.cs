using Microsoft.Extensions.Configuration;
using SaaBot.Settings;

namespace SaaBot.Tests.Settings;

public sealed class SettingsReaderTests : IDisposable
{
    private const string Token = "MTAx.Gxyz.secret-part";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("saabot");

    [Theory]
    [InlineData("Discord:Shards", "many")]
    [InlineData("Discord:ShardsPerWorker", "0")]
    [InlineData("Discord:Worker", "-1")]
    [InlineData("Discord:ApiUrl", "ftp://discord.com")]
    [InlineData("Discord:GatewayUrl", "http://gateway.example")]
    [InlineData("Discord:TokenFile", "nowhere/token")]
    [InlineData("Discord:Client", "DSharpPlus")]
    [InlineData("LocalDiscord:Url", "http://0.0.0.0:5080")]
    [InlineData("Health:Url", "8081")]
    [InlineData("Health:Url", "https://127.0.0.1:8081")]
    [InlineData("Telemetry:OtlpEndpoint", "collector:4318")]
    public void A_wrong_setting_is_named_with_its_value_and_an_example(string name, string value)
    {
        string problem = Assert.Single(Read((name, value)).Problems);
        Assert.Contains(name, problem, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", problem, StringComparison.Ordinal);
        Assert.Contains($"for example {name}=", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Discord:Token", "two words")]
    [InlineData("Discord:Token", "mật-khẩu")]
    public void A_wrong_token_is_never_repeated(string name, string value)
    {
        SettingsResult result = Read((name, value));
        Assert.DoesNotContain(value, Assert.Single(result.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(value, result.Settings.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_may_come_from_a_file_and_is_trimmed()
    {
        string file = FileWith($"Bot {Token}\n");
        SettingsResult result = Read(("Discord:TokenFile", file));
        Assert.Empty(result.Problems);
        Assert.Equal(Token, result.Settings.Token);
        Assert.False(result.Settings.RunsLocally);
    }

    [Fact]
    public void A_file_with_strange_letters_is_a_problem_that_repeats_nothing()
    {
        string problem = Assert.Single(Read(("Discord:TokenFile", FileWith("secret one"))).Problems);
        Assert.Contains("Discord:TokenFile", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret one", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_and_a_token_beside_a_file_are_problems()
    {
        Assert.Contains("is empty", Assert.Single(Read(("Discord:TokenFile", FileWith("\n"))).Problems), StringComparison.Ordinal);
        Assert.Contains("both set", Assert.Single(Read(("Discord:Token", Token), ("Discord:TokenFile", FileWith(Token))).Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Built-In")]
    public void The_built_in_client_is_usual(string client)
    {
        SettingsResult result = Read(("Discord:Client", client));
        Assert.Empty(result.Problems);
        Assert.Equal(DiscordClientKind.BuiltIn, result.Settings.Client);
    }

    [Theory]
    [InlineData("Discord.Net")]
    [InlineData("discord.net")]
    public void A_client_that_is_not_in_the_build_is_refused_with_what_to_do(string client)
    {
        string problem = Assert.Single(Read(("Discord:Client", client)).Problems);
        Assert.Contains("not in this build", problem, StringComparison.Ordinal);
        Assert.Contains("-p:FullFeed=true", problem, StringComparison.Ordinal);
        Assert.Contains("Discord:Client=built-in", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "4", "2", new[] { 0, 1 })]
    [InlineData("1", "4", "2", new[] { 2, 3 })]
    [InlineData("1", "3", "2", new[] { 2 })]
    [InlineData("3", "4", "", new[] { 3 })]
    public void A_workers_number_gives_its_shards(string worker, string shards, string each, int[] expected)
    {
        SettingsResult result = Read(("Discord:Worker", worker), ("Discord:Shards", shards), ("Discord:ShardsPerWorker", each));
        Assert.Empty(result.Problems);
        Assert.Equal(expected, result.Settings.ShardIndexes);
    }

    [Theory]
    [InlineData("2", "4", "2", "from 0 to 1")]
    [InlineData("0", "", "", "Discord:Shards")]
    public void A_worker_without_a_shard_is_a_problem(string worker, string shards, string each, string expected) =>
        Assert.Contains(
            expected,
            Assert.Single(Read(("Discord:Worker", worker), ("Discord:Shards", shards), ("Discord:ShardsPerWorker", each)).Problems),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("", "", null)]
    [InlineData("", Token, "http://127.0.0.1:8081/")]
    [InlineData("off", Token, null)]
    [InlineData("http://0.0.0.0:9000", Token, "http://0.0.0.0:9000/")]
    [InlineData("http://localhost:9000", "", "http://localhost:9000/")]
    public void Health_checks_listen_on_loopback_when_there_is_a_token(string url, string token, string? expected) =>
        Assert.Equal(expected, Read(("Health:Url", url), ("Discord:Token", token)).Settings.HealthUrl?.ToString());

    [Theory]
    [InlineData("Discord:Tokn", "Discord:Token")]
    [InlineData("Health:Uri", "Health:Url")]
    [InlineData("Telemetry:Otlp", "Telemetry:OtlpEndpoint")]
    public void An_unknown_setting_names_the_nearest(string name, string nearest) =>
        Assert.Equal($"{name} is no setting. Did you mean {nearest}?", Assert.Single(Read((name, "x")).Problems));

    public void Dispose() => _home.Delete(recursive: true);

    private SettingsResult Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Name, (string?)each.Value))).Build(),
        _home.FullName);

    private string FileWith(string text)
    {
        string path = Path.Combine(_home.FullName, "token");
        File.WriteAllText(path, text);
        return path;
    }
}
