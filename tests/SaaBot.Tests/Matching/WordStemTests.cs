using SaaBot.Domain.Matching.Scanning;

namespace SaaBot.Tests.Matching;

public sealed class WordStemTests
{
    [Theory]
    [InlineData("decouple", "decoupled", "decoupling", "decouples")]
    [InlineData("cache", "caches", "cached", "caching")]
    [InlineData("query", "queries", "query", "query")]
    [InlineData("replicate", "replication", "replicated", "replicates")]
    [InlineData("region", "regions", "region", "region")]
    [InlineData("alb", "albs", "alb", "alb")]
    public void Forms_of_a_word_have_one_stem(params string[] forms)
    {
        Assert.Single(forms.Select(form => form[..WordStem.Length(form)]).Distinct());
    }

    [Theory]
    [InlineData("sns")]
    [InlineData("redis")]
    [InlineData("access")]
    [InlineData("kinesis")]
    [InlineData("nhung")]
    [InlineData("khong")]
    [InlineData("chuyen")]
    [InlineData("s3")]
    [InlineData("#")]
    public void Names_and_Vietnamese_syllables_stay_whole(string word)
    {
        Assert.Equal(word.Length, WordStem.Length(word));
    }
}
