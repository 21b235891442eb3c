using Microsoft.Extensions.Configuration;
using SaaBot.Settings;

namespace SaaBot.Tests.Settings;

public sealed class RedisSettingsTests
{
    [Fact]
    public void Without_a_connection_everything_is_kept_in_a_file()
    {
        SettingsResult result = Read(("Redis:Connection", " "), ("Redis:KeyPrefix", ""));

        Assert.Empty(result.Problems);
        Assert.False(result.Settings.UsesRedis);
        Assert.Equal("saabot:", result.Settings.RedisKeyPrefix);
    }

    [Fact]
    public void A_connection_and_a_prefix_are_taken_and_no_secret_is_shown()
    {
        SettingsResult result = Read(("Redis:Connection", "redis.example:6380,password=secret,ssl=true"), ("Redis:KeyPrefix", "study:"));

        Assert.Empty(result.Problems);
        Assert.True(result.Settings.UsesRedis);
        Assert.Equal("study:", result.Settings.RedisKeyPrefix);
        Assert.DoesNotContain("secret", result.Settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password=secret")]
    [InlineData("localhost:6379,syncTimeout=secret")]
    [InlineData("localhost:6379,secret=1")]
    public void A_connection_that_cannot_be_understood_is_named_and_not_repeated(string connection)
    {
        string problem = Assert.Single(Read(("Redis:Connection", connection)).Problems);

        Assert.StartsWith("Redis:Connection ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
        Assert.EndsWith("for example Redis:Connection=localhost:6379", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("{tag}")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 123456789 12345")]
    public void A_prefix_that_would_break_keys_is_refused(string prefix) =>
        Assert.Contains("Redis:KeyPrefix=saabot:", Assert.Single(Read(("Redis:KeyPrefix", prefix)).Problems), StringComparison.Ordinal);

    private static SettingsResult Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Name, (string?)each.Value))).Build(), AppContext.BaseDirectory);
}
