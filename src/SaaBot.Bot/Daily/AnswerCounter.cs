using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;

namespace SaaBot.Bot.Daily;

/// <summary>Keeps the number of answers on a post near the truth with few edits: one for all answers of five seconds, in the post's first hour only.</summary>
/// <param name="daily">Posts and schedules.</param>
/// <param name="scores">Counts answers.</param>
/// <param name="catalogs">Questions.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="clock">The present, and waits.</param>
/// <param name="log">The log.</param>
public sealed class AnswerCounter(
    IDailyStore daily,
    IScoreStore scores,
    ICatalogSource catalogs,
    PublicSpeakers speakers,
    IDiscordRest rest,
    TimeProvider clock,
    ILogger<AnswerCounter> log) : IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ulong Guild, DateOnly Date), Count> _counts = [];
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>An answer came in.</summary>
    /// <param name="post">The post that was answered.</param>
    public void Note(DailyPost post)
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        lock (_lock)
        {
            if (_counts.TryGetValue((post.GuildId, post.Date), out Count? count))
            {
                count.IsStale = true;
                return;
            }

            count = new Count { IsStale = true };
            _counts.Add((post.GuildId, post.Date), count);
            count.Running = Task.Run(() => RunAsync(post.GuildId, post.Date, count), CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task[] running;
        lock (_lock)
        {
            running = [.. _counts.Values.Select(count => count.Running)];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync(ulong guildId, DateOnly date, Count count)
    {
        try
        {
            await Task.Delay(DailyTiming.CountSettles, clock, _stopping.Token).ConfigureAwait(false);
            while (IsStale(guildId, date, count))
            {
                await EditAsync(guildId, date, _stopping.Token).ConfigureAwait(false);
                await Task.Delay(DailyTiming.BetweenCounts, clock, _stopping.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            log.LogDebug("The count of daily post {Date} of server {Guild} stays as it is", date, guildId);
        }
        catch (StoreUnavailableException failure)
        {
            // The next answer counts again.
            log.LogWarning(failure, "The answers to daily post {Date} of server {Guild} could not be counted", date, guildId);
            Forget(guildId, date);
        }
#pragma warning disable CA1031 // A bug here costs a number on a card; it must not go unseen in a task that nobody awaits.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            log.LogError(failure, "The answers to daily post {Date} of server {Guild} could not be counted", date, guildId);
            Forget(guildId, date);
        }
    }

    private bool IsStale(ulong guildId, DateOnly date, Count count)
    {
        lock (_lock)
        {
            bool isStale = count.IsStale;
            count.IsStale = false;
            return isStale || !_counts.Remove((guildId, date));
        }
    }

    private void Forget(ulong guildId, DateOnly date)
    {
        lock (_lock)
        {
            _counts.Remove((guildId, date));
        }
    }

    private async Task EditAsync(ulong guildId, DateOnly date, CancellationToken stop)
    {
        if (await daily.GetPostAsync(guildId, date, stop).ConfigureAwait(false) is not { State: DailyPostState.Sent, MessageId: { } message, SentAt: { } sentAt } post
            || clock.GetUtcNow() - sentAt > DailyTiming.CountedFor)
        {
            return;
        }

        Catalog catalog = catalogs.Current;
        if (catalog.Question(post.QuestionId) is not { } question || question.Version != post.QuestionVersion)
        {
            // The post keeps the text that people have answered.
            return;
        }

        int answered = await scores.CountAnswersAsync(guildId, post.SourceId, stop).ConfigureAwait(false);
        DailySchedule? schedule = await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false);
        Speaker speaker = await speakers.ForAsync(guildId, catalog.Phrases, stop).ConfigureAwait(false);
        Reply reply = DailyPostPresenter.Present(speaker, question, post, schedule?.PingRoleId, sentAt, answered);
        RestResult<Message> edited = await rest.EditMessageAsync(
            new Snowflake(post.ChannelId), new Snowflake(message), new MessagePayload { Components = reply.Components, Flags = MessageFlags.IsComponentsV2 }, stop).ConfigureAwait(false);
        if (!edited.IsOk)
        {
            log.LogInformation("The count on daily post {Date} of server {Guild} stays as it is: {Error}", date, guildId, edited.Error);
        }
    }

    private sealed class Count
    {
        public bool IsStale { get; set; }

        public Task Running { get; set; } = Task.CompletedTask;
    }
}
