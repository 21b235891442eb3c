using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Matching;
using SaaBot.Storage.Caching;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Caching;

public sealed class MatchCacheTests
{
    private const string Key = "0123";

    private static readonly MatchQuestion Pasted = QuestionParser.Parse("""
        Orders arrive faster than the workers can process them. No order may be lost, "and" the web tier in Hà Nội must be decoupled. What should the company do?
        A. Use a larger instance for the workers.
        B. Put an Amazon SQS queue between the web tier and the workers.
        C. Add an Amazon CloudFront distribution.
        """);

    private static readonly Lazy<Catalog> Loaded = new(() => new ContentLoader(Path.Combine(AppContext.BaseDirectory, "content")).Load().Catalog!);

    private readonly MemoryDistributedCache _kept = new(Options.Create(new MemoryDistributedCacheOptions()));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private MatchCache Cache => new(_kept, TimeProvider.System);

    public static TheoryData<string> Scenarios =>
    [
        Pasted.Text,
        "db tự failover sang az khác, báo cáo đọc bản sao",
        "Which IAM policy lets a user read one bucket?",
        "queue or stream or topic",
        "🌐🌐🌐",
    ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_report_comes_back_as_it_was(string text)
    {
        MatchedScenario matched = Matched(Pasted with { Text = text });
        await Cache.SetAsync(Key, matched, Stop);

        MatchReport? found = await Cache.GetAsync(Key, matched.Question, Stop);

        Assert.Equivalent(matched.Report, found, strict: true);
        Assert.Equal(matched.Report.Evidence, found!.Evidence);
        Assert.Equal(matched.Report.Option?.Met, found.Option?.Met);
    }

    [Fact]
    public async Task Nothing_that_a_person_typed_is_kept()
    {
        await Cache.SetAsync(Key, Matched(Pasted), Stop);

        string kept = Encoding.UTF8.GetString(_kept.Get("which:" + Key)!);
        string[] typed = [.. $"{Pasted.Text} {string.Join(' ', Pasted.Options)}".Split(' ').Where(word => word.Length > 6)];
        string flips = JsonSerializer.Serialize(Matched(Pasted).Report.WouldFlip);
        Assert.Contains("decoupled.", typed);
        Assert.All(typed.Where(word => !flips.Contains(word, StringComparison.Ordinal)), word => Assert.DoesNotContain(word, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_version_of_the_content_finds_nothing()
    {
        await Cache.SetAsync(MatchKey.Of("v1", Pasted.Text), Matched(Pasted), Stop);

        Assert.NotNull(await Cache.GetAsync(MatchKey.Of("v1", Pasted.Text), Pasted, Stop));
        Assert.Null(await Cache.GetAsync(MatchKey.Of("v2", Pasted.Text), Pasted, Stop));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("""{"verdict":"Fits","confidence":1,"ranked":null,"names":[],"evidence":[],"deciding":[],"separating":[],"wouldFlip":[],"options":[],"option":null}""")]
    [InlineData("""{"verdict":"Fits","confidence":1,"ranked":[],"names":["a"],"evidence":[{"s":9,"l":99999,"p":0,"w":1}],"deciding":[],"separating":[],"wouldFlip":[],"options":[],"option":null}""")]
    [InlineData("""{"verdict":"Fits","confidence":1,"ranked":[],"names":["a"],"evidence":[{"s":-1,"l":1,"p":0,"w":1}],"deciding":[],"separating":[],"wouldFlip":[],"options":[],"option":null}""")]
    [InlineData("""{"verdict":"Fits","confidence":1,"ranked":[],"names":["a"],"evidence":[{"s":1,"l":1,"p":7,"w":1}],"deciding":[],"separating":[],"wouldFlip":[],"options":[],"option":null}""")]
    [InlineData("""{"verdict":"Fits","confidence":1,"ranked":[],"names":[],"evidence":[],"deciding":[],"separating":[],"wouldFlip":[],"options":[],"option":3}""")]
    public async Task What_is_no_report_on_the_scenario_is_not_found(string kept)
    {
        await _kept.SetAsync("which:" + Key, Encoding.UTF8.GetBytes(kept), new DistributedCacheEntryOptions(), Stop);

        Assert.Null(await Cache.GetAsync(Key, Pasted, Stop));
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_is_not_waited_for()
    {
        MatchCache silent = new(new SilentCache(), TimeProvider.System);

        Assert.Null(await silent.GetAsync(Key, Pasted, Stop));
        await silent.SetAsync(Key, Matched(Pasted), Stop);
    }

    private static MatchedScenario Matched(MatchQuestion question) => new(question, new MatcherSource().For(Loaded.Value).Match(question));
}
