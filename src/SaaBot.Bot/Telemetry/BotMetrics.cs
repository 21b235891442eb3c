using System.Diagnostics;
using System.Diagnostics.Metrics;
using SaaBot.Bot.Jobs;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Events;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Discord.Rest.RateLimits;
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Telemetry;

/// <summary>
/// What the bot measures, under the meter <c>SaaBot</c>. Durations are in seconds. No tag names a server, a channel or a person: what is counted stays few and tells of nobody.
/// </summary>
public sealed class BotMetrics : IRestObserver
{
    /// <summary>The meter's name.</summary>
    public const string MeterName = "SaaBot";

    private readonly Counter<long> _interruptions;
    private readonly Histogram<double> _acknowledgements;
    private readonly Counter<long> _failures;
    private readonly Histogram<double> _rest;
    private readonly Counter<long> _rateLimited;
    private readonly Histogram<double> _jobs;
    private readonly Histogram<double> _stores;
    private readonly Counter<long> _cache;
    private readonly Counter<long> _answers;
    private readonly Counter<long> _quizzesStarted;
    private readonly Counter<long> _quizzesEnded;
    private readonly Counter<long> _quizClicks;
    private readonly Counter<long> _dailyPosts;
    private readonly Counter<long> _dailyPauses;
    private int _knownRoutes;

    /// <summary>Makes the instruments.</summary>
    /// <param name="meters">Makes the meter and frees it with the host.</param>
    /// <param name="status">Which shards are connected.</param>
    public BotMetrics(IMeterFactory meters, ConnectionStatus status)
    {
        Meter meter = meters.Create(MeterName);
        meter.CreateObservableGauge("saabot.gateway.shards", () => status.ConnectedShards, "{shard}", "Shards that are connected.");
        _interruptions = meter.CreateCounter<long>("saabot.gateway.interruptions", "{interruption}", "Lost gateway connections.");
        _acknowledgements = meter.CreateHistogram(
            "saabot.interaction.acknowledgement",
            "s",
            "From an interaction's receipt to Discord's acceptance of the first answer; Discord gives up after 3 s.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3] });
        _failures = meter.CreateCounter<long>("saabot.interaction.failures", "{interaction}", "Interactions that were not answered as meant.");
        _rest = meter.CreateHistogram<double>("saabot.rest.duration", "s", "Calls to Discord's HTTP API, each try.");
        _rateLimited = meter.CreateCounter<long>("saabot.rest.rate_limited", "{response}", "Answers with status 429.");
        meter.CreateObservableGauge("saabot.rest.buckets", () => Volatile.Read(ref _knownRoutes), "{route}", "Routes whose rate limits are remembered.");
        _jobs = meter.CreateHistogram<double>("saabot.job.duration", "s", "Scheduled jobs, and looks at servers.");
        _stores = meter.CreateHistogram(
            "saabot.store.duration",
            "s",
            "Calls to the stores.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] });
        _cache = meter.CreateCounter<long>("saabot.cache.lookups", "{lookup}", "Lookups in caches.");
        _answers = meter.CreateCounter<long>("saabot.answers", "{answer}", "Answers that were kept.");
        _quizzesStarted = meter.CreateCounter<long>("saabot.quiz.started", "{quiz}", "Quizzes that were started.");
        _quizzesEnded = meter.CreateCounter<long>("saabot.quiz.ended", "{quiz}", "Quizzes that are over.");
        _quizClicks = meter.CreateCounter<long>("saabot.quiz.clicks", "{click}", "Clicks on the answers of a round.");
        _dailyPosts = meter.CreateCounter<long>("saabot.daily.posts", "{post}", "Daily posts by what became of them.");
        _dailyPauses = meter.CreateCounter<long>("saabot.daily.pauses", "{pause}", "Schedules that were paused.");
    }

    /// <summary>A shard lost its connection.</summary>
    /// <param name="shard">The shard.</param>
    public void Interrupted(ShardId shard) => _interruptions.Add(1, new KeyValuePair<string, object?>("shard", shard.Index));

    /// <summary>Discord took the first answer to an interaction.</summary>
    /// <param name="type">What kind of interaction it was.</param>
    /// <param name="state">Whether it was answered or deferred.</param>
    /// <param name="took">Since its receipt.</param>
    public void Acknowledged(InteractionType type, ReplyState state, TimeSpan took) =>
        _acknowledgements.Record(took.TotalSeconds, new TagList { { "type", Name(type) }, { "outcome", state == ReplyState.Responded ? "answered" : "deferred" } });

    /// <summary>An interaction was not answered as meant.</summary>
    /// <param name="type">What kind of interaction it was.</param>
    /// <param name="reason">Why, in one lower-case word.</param>
    public void Failed(InteractionType type, string reason) => _failures.Add(1, new TagList { { "type", Name(type) }, { "reason", reason } });

    /// <inheritdoc/>
    public void Tried(Route route, int? status, TimeSpan took, int knownRoutes)
    {
        Volatile.Write(ref _knownRoutes, knownRoutes);
        _rest.Record(took.TotalSeconds, new TagList { { "route", route.ToString() }, { "status", status ?? 0 } });
    }

    /// <inheritdoc/>
    public void RateLimited(Route route, RateLimitScope scope, TimeSpan wait) =>
        _rateLimited.Add(1, new TagList { { "route", route.ToString() }, { "scope", scope.ToString() } });

    /// <summary>A scheduled job has run, or a server was looked at.</summary>
    /// <param name="job">Its name.</param>
    /// <param name="took">How long it ran.</param>
    /// <param name="isDone">False when it failed.</param>
    public void JobRan(string job, TimeSpan took, bool isDone) =>
        _jobs.Record(took.TotalSeconds, new TagList { { "job", job }, { "outcome", isDone ? "done" : "failed" } });

    /// <summary>A store has answered.</summary>
    /// <param name="store">The store, such as <c>scores</c>.</param>
    /// <param name="operation">The method's name.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="isDone">False when it failed.</param>
    public void StoreAnswered(string store, string operation, TimeSpan took, bool isDone) =>
        _stores.Record(took.TotalSeconds, new TagList { { "store", store }, { "operation", operation }, { "outcome", isDone ? "done" : "failed" } });

    /// <summary>Something was looked for in a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="isHit">Whether it was there.</param>
    public void CacheAsked(string cache, bool isHit) => _cache.Add(1, new TagList { { "cache", cache }, { "hit", isHit } });

    /// <summary>An answer was kept.</summary>
    /// <param name="answer">The answer.</param>
    public void Answered(AnswerRecord answer) =>
        _answers.Add(1, new TagList { { "source", answer.Source.ToString() }, { "right", answer.IsRight } });

    /// <summary>A quiz was started.</summary>
    public void QuizStarted() => _quizzesStarted.Add(1);

    /// <summary>A quiz is over.</summary>
    public void QuizEnded() => _quizzesEnded.Add(1);

    /// <summary>Somebody clicked an answer of a quiz round.</summary>
    /// <param name="outcome">What became of the click.</param>
    public void QuizClicked(string outcome) => _quizClicks.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A daily post has come a step further.</summary>
    /// <param name="state">What it is now.</param>
    public void DailyPost(string state) => _dailyPosts.Add(1, new KeyValuePair<string, object?>("state", state));

    /// <summary>A schedule was paused.</summary>
    /// <param name="reason">Why.</param>
    public void DailyPaused(string reason) => _dailyPauses.Add(1, new KeyValuePair<string, object?>("reason", reason));

    private static string Name(InteractionType type) => type switch
    {
        InteractionType.ApplicationCommand => "command",
        InteractionType.ApplicationCommandAutocomplete => "autocomplete",
        InteractionType.ModalSubmit => "modal",
        InteractionType.MessageComponent => "component",
        _ => "ping",
    };
}
