using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SaaBot.Discord.Models;

namespace SaaBot.Tests.Discord.Models;

public sealed class SnowflakeTests
{
    [Fact]
    public void CreatedAt_is_the_moment_in_discords_own_example()
    {
        // The example of Discord's documentation, Reference, "Snowflake ID Format Structure".
        Assert.Equal(
            DateTimeOffset.Parse("2016-04-30T11:18:25.796Z", CultureInfo.InvariantCulture),
            Snowflake.Parse("175928847299117063").CreatedAt);
    }

    [Fact]
    public void FirstAt_and_CreatedAt_are_inverse_to_the_millisecond()
    {
        var moments = ArbMap.Default.ArbFor<PositiveInt>().Convert(
            seconds => DateTimeOffset.FromUnixTimeSeconds(1_500_000_000L + seconds.Get), moment => PositiveInt.NewPositiveInt(1));
        Check.QuickThrowOnFailure(Prop.ForAll(moments, moment => Snowflake.FirstAt(moment).CreatedAt == moment));
    }

    [Theory]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    [InlineData("\"0\"", 0ul)]
    [InlineData("42", 42ul)]
    public void Json_reads_text_and_numbers(string json, ulong value) =>
        Assert.Equal(new Snowflake(value), JsonSerializer.Deserialize<Snowflake>(json));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("\" 1\"")]
    [InlineData("true")]
    public void Json_refuses_what_is_no_id(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Snowflake>(json));

    [Fact]
    public void Json_writes_text() =>
        Assert.Equal("\"18446744073709551615\"", JsonSerializer.Serialize(new Snowflake(ulong.MaxValue)));
}
