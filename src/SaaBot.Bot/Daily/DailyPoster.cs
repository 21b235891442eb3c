using Microsoft.Extensions.Logging;
using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;

namespace SaaBot.Bot.Daily;

/// <summary>
/// Makes a day's post exactly once: claim, send with a nonce that Discord enforces, keep the message's id. Whoever takes a claim over, after a crash in between, uses the same question
/// and the same nonce, and looks for the message first.
/// </summary>
/// <param name="daily">Posts.</param>
/// <param name="servers">What a server was asked before.</param>
/// <param name="catalogs">Questions.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="few">Notices when questions run out.</param>
/// <param name="own">Finds a message sent before a crash.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class DailyPoster(
    IDailyStore daily,
    IServerStore servers,
    ICatalogSource catalogs,
    PublicSpeakers speakers,
    FewQuestions few,
    OwnMessages own,
    IDiscordRest rest,
    TimeProvider clock,
    ILogger<DailyPoster> log)
{
    /// <summary>Makes a post, or finds that it was made.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="due">The day.</param>
    /// <param name="errand">Remembers the claim between tries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The message; neither message nor error when another worker has the day.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Delivery> PostAsync(DailySchedule schedule, DailyDue due, DailyErrand errand, CancellationToken stop)
    {
        Catalog catalog = catalogs.Current;
        (DailyPost? claimed, Delivery? before) = await ClaimAsync(catalog, schedule, due, errand, stop).ConfigureAwait(false);
        if (claimed is null)
        {
            return before ?? Delivery.SomebodyElses;
        }

        // A day that was claimed by hand and not sent has the time of that try: by its own time the post is on time or late.
        DailyPost post = claimed with { DueAt = due.At };

        if (catalog.Question(post.QuestionId) is not { } question)
        {
            return new Delivery(null, new RestError(RestErrorKind.Refused, $"There is no question {post.QuestionId} to post."));
        }

        DateTimeOffset now = clock.GetUtcNow();
        Speaker speaker = await speakers.ForAsync(post.GuildId, catalog.Phrases, stop).ConfigureAwait(false);
        Reply reply = DailyPostPresenter.Present(speaker, question, post, schedule.PingRoleId, now, answered: 0);
        MessagePayload message = new()
        {
            Components = reply.Components,
            Flags = MessageFlags.IsComponentsV2 | (DailyPlanner.IsLate(post.DueAt, now) ? MessageFlags.SuppressNotifications : MessageFlags.None),
            AllowedMentions = schedule.PingRoleId is { } role ? new AllowedMentions { Roles = [new Snowflake(role)] } : AllowedMentions.None,
            Nonce = post.Nonce,
            EnforceNonce = true,
            NotAfter = DailyTiming.EndOf(post.ClaimedAt),
        };
        RestResult<Message> sent = await rest.CreateMessageAsync(new Snowflake(schedule.ChannelId), message, stop).ConfigureAwait(false);
        if (sent.IsOk)
        {
            await KeepAsync(post with { ChannelId = schedule.ChannelId }, schedule, sent.Value.Id, stop).ConfigureAwait(false);
            if (errand.Ready is { } ready)
            {
                // Whoever took over from another does not know; the next day's post does.
                await few.LookAsync(schedule, Math.Max(0, ready - 1), stop).ConfigureAwait(false);
            }
        }

        return Delivery.Of(sent);
    }

    /// <summary>Marks a day whose post can no longer be made; one that was sent before a crash is found and kept.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="missed">The day.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task SkipAsync(DailySchedule schedule, DailyDue missed, CancellationToken stop)
    {
        DailyPost skipped = new(schedule.GuildId, missed.Date, schedule.ChannelId, "", "", 0, missed.At, DailyPostState.Skipped) { ClaimedAt = clock.GetUtcNow() };
        DailyClaim claim = await daily.ClaimAsync(skipped, DailyTiming.Lease, stop).ConfigureAwait(false);
        if (!claim.IsMine)
        {
            return;
        }

        if (claim.IsRetry && await SentBeforeAsync(claim.Post, stop).ConfigureAwait(false) is { } found)
        {
            if (found.MessageId is { } message)
            {
                await KeepAsync(claim.Post, schedule, message, stop).ConfigureAwait(false);
            }

            return;
        }

        if (!claim.IsRetry || await daily.AdvanceAsync(claim.Post with { State = DailyPostState.Skipped }, DailyPostState.Claimed, stop).ConfigureAwait(false))
        {
            log.LogWarning("Daily post {Date} of server {Guild} was due at {Due} and is skipped", missed.Date, schedule.GuildId, missed.At);
        }
    }

    /// <summary>The post to send, or what became of it before; neither when another worker has the day.</summary>
    private async Task<(DailyPost? Post, Delivery? Before)> ClaimAsync(Catalog catalog, DailySchedule schedule, DailyDue due, DailyErrand errand, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (errand.Held is { } held && held.Date == due.Date && now <= DailyTiming.EndOf(held.ClaimedAt))
        {
            return (held, null);
        }

        (DailyPost candidate, int ready) = await CandidateAsync(catalog, schedule, due, now, stop).ConfigureAwait(false);
        DailyClaim claim = await daily.ClaimAsync(candidate, DailyTiming.Lease, stop).ConfigureAwait(false);
        if (!claim.IsMine)
        {
            return (null, null);
        }

        if (claim.IsRetry && await SentBeforeAsync(claim.Post, stop).ConfigureAwait(false) is { } found)
        {
            if (found.MessageId is { } message)
            {
                await KeepAsync(claim.Post, schedule, message, stop).ConfigureAwait(false);
            }

            return (null, found);
        }

        bool isRetired = claim.IsRetry && catalog.Question(claim.Post.QuestionId) is null;
        errand.Held = isRetired ? await ReplaceAsync(catalog, schedule, due, claim.Post, stop).ConfigureAwait(false) : claim.Post;
        errand.Ready = claim.IsRetry ? null : ready;
        return (errand.Held, null);
    }

    private async Task<(DailyPost Post, int Ready)> CandidateAsync(Catalog catalog, DailySchedule schedule, DailyDue due, DateTimeOffset now, CancellationToken stop)
    {
        IReadOnlyDictionary<string, DateTimeOffset> asked = await servers.GetAskedAsync(schedule.GuildId, stop).ConfigureAwait(false);
        long seed = SeedOf(schedule.GuildId, due.Date);
        QuestionChoice choice = QuestionChooser.Choose(catalog.Questions, asked, now, seed);
        if (choice.Kind == ChoiceKind.Early)
        {
            log.LogWarning("The question bank is too small for server {Guild}: {Question} comes again early", schedule.GuildId, choice.Question?.Id);
        }

        DailyPost post = new(
            schedule.GuildId, due.Date, schedule.ChannelId, choice.Question?.Id ?? "", choice.Question?.Version ?? "", seed, due.At, DailyPostState.Claimed)
        {
            ClaimedAt = now,
            Key = choice.Question?.Key ?? default,
        };
        return (post, choice.Ready);
    }

    /// <summary>The post with another question; null when it was sent or skipped meanwhile.</summary>
    private async Task<DailyPost?> ReplaceAsync(Catalog catalog, DailySchedule schedule, DailyDue due, DailyPost claimed, CancellationToken stop)
    {
        (DailyPost other, _) = await CandidateAsync(catalog, schedule, due, claimed.ClaimedAt, stop).ConfigureAwait(false);
        if (!await daily.AdvanceAsync(other, DailyPostState.Claimed, stop).ConfigureAwait(false))
        {
            return null;
        }

        await servers.NoteAskedAsync(schedule.GuildId, other.QuestionId, other.ClaimedAt, stop).ConfigureAwait(false);
        return other;
    }

    private Task<Delivery?> SentBeforeAsync(DailyPost post, CancellationToken stop)
    {
        string prefix = DailyIds.PrefixOf(post);
        return own.FindAsync(post.ChannelId, message => message.CustomIds.Any(id => id.StartsWith(prefix, StringComparison.Ordinal)), stop);
    }

    private async Task KeepAsync(DailyPost post, DailySchedule schedule, Snowflake message, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DailyPost sent = post with { State = DailyPostState.Sent, MessageId = message.Value, SentAt = now, RevealAt = schedule.RevealAfter is { } after ? now + after : null };
        if (await daily.AdvanceAsync(sent, DailyPostState.Claimed, stop).ConfigureAwait(false))
        {
            log.LogInformation("Daily post {Date} of server {Guild}: {Question}, due at {Due}", post.Date, post.GuildId, post.QuestionId, post.DueAt);
        }
    }

    // Another order of options for each server and date, and the same for two workers that choose at once.
    private static long SeedOf(ulong guildId, DateOnly date) => unchecked((long)((guildId * 6364136223846793005UL) + (ulong)date.DayNumber));
}
