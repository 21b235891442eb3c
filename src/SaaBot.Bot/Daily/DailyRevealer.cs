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
using SaaBot.Domain.Scores;

namespace SaaBot.Bot.Daily;

/// <summary>
/// Makes answers public, each once: a new message under the post, because Discord limits edits of old messages. A worker claims it first: one that is held up for longer than Discord
/// remembers a nonce would else repeat what another has done meanwhile.
/// </summary>
/// <param name="daily">Posts.</param>
/// <param name="claims">Who makes it public, once.</param>
/// <param name="scores">Answers.</param>
/// <param name="catalogs">Questions.</param>
/// <param name="speakers">The servers' languages.</param>
/// <param name="presenter">Shows the answer.</param>
/// <param name="own">Finds a message sent before a crash.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
public sealed class DailyRevealer(
    IDailyStore daily,
    HeldClaims claims,
    IScoreStore scores,
    ICatalogSource catalogs,
    PublicSpeakers speakers,
    DailyRevealPresenter presenter,
    OwnMessages own,
    IDiscordRest rest,
    TimeProvider clock,
    ILogger<DailyRevealer> log)
{
    /// <summary>
    /// Makes a post's answer public. Of several workers, and after a crash, one message comes of it. A post whose answer Discord will never take is closed without it: nothing that
    /// comes after waits for it.
    /// </summary>
    /// <param name="post">A post that was sent.</param>
    /// <param name="since">When it was to be done.</param>
    /// <param name="errand">Remembers the claim between tries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The message; neither message nor error when another worker is at it.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task<Delivery> RevealAsync(DailyPost post, DateTimeOffset since, DailyErrand errand, CancellationToken stop)
    {
        if (await claims.ClaimAsync(post.GuildId, "reveal-" + DailyIds.Date(post.Date), errand, stop).ConfigureAwait(false) is not { } claimedAt)
        {
            return Delivery.SomebodyElses;
        }

        Delivery delivery = await SentBeforeAsync(post, since, stop).ConfigureAwait(false) ?? await SendAsync(post, claimedAt, stop).ConfigureAwait(false);
        if (delivery.MessageId is { } message)
        {
            await CloseAsync(post, message.Value, stop).ConfigureAwait(false);
        }
        else if (delivery.IsRefused)
        {
            log.LogError("Discord takes no answer to daily post {Date} of server {Guild}, which is closed without: {Error}", post.Date, post.GuildId, delivery.Error);
            await CloseAsync(post, null, stop).ConfigureAwait(false);
        }

        return delivery;
    }

    /// <summary>Ends a post whose answer can no longer be shown.</summary>
    /// <param name="post">A post that was sent.</param>
    /// <param name="messageId">The message with the answer, or null.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">The store cannot be reached.</exception>
    public async Task CloseAsync(DailyPost post, ulong? messageId, CancellationToken stop)
    {
        if (await daily.AdvanceAsync(post with { State = DailyPostState.Revealed, RevealMessageId = messageId }, DailyPostState.Sent, stop).ConfigureAwait(false))
        {
            log.LogInformation("Daily post {Date} of server {Guild} is revealed (message {Message})", post.Date, post.GuildId, messageId);
        }
    }

    /// <summary>On time, the nonce alone keeps the message from coming twice; later, a message from before a crash would be older than the nonce.</summary>
    private async Task<Delivery?> SentBeforeAsync(DailyPost post, DateTimeOffset since, CancellationToken stop)
    {
        if (post.MessageId is not { } posted || clock.GetUtcNow() - since < DailyTiming.Lease)
        {
            return null;
        }

        return await own.FindAsync(post.ChannelId, message => message.MessageReference?.MessageId.Value == posted, stop).ConfigureAwait(false);
    }

    private async Task<Delivery> SendAsync(DailyPost post, DateTimeOffset claimedAt, CancellationToken stop)
    {
        Catalog catalog = catalogs.Current;
        Question? question = PostedQuestion.Of(catalog, post);
        IReadOnlyList<AnswerRecord> answers = await scores.GetAnswersAsync(post.GuildId, post.SourceId, stop).ConfigureAwait(false);
        Speaker speaker = await speakers.ForAsync(post.GuildId, catalog.Phrases, stop).ConfigureAwait(false);
        IReadOnlyList<string> names = await NamesAsync(answers, stop).ConfigureAwait(false);
        Reply Present(bool mayAttach) => presenter.Present(catalog, speaker, question, post, answers, names, mayAttach);
        Reply reply = Present(mayAttach: true);
        Delivery delivery = await SendAsync(post, reply, claimedAt, stop).ConfigureAwait(false);

        // Perhaps only the picture is not allowed, or too large: the words alone are worth a try.
        return (delivery.IsDenied || delivery.IsRefused) && reply.Files.Count > 0
            ? await SendAsync(post, Present(mayAttach: false), claimedAt, stop).ConfigureAwait(false)
            : delivery;
    }

    private async Task<Delivery> SendAsync(DailyPost post, Reply reply, DateTimeOffset claimedAt, CancellationToken stop)
    {
        MessagePayload message = new()
        {
            Components = reply.Components,
            Files = reply.Files,
            Flags = MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications,
            Nonce = post.RevealNonce,
            EnforceNonce = true,
            MessageReference = post.MessageId is { } posted ? new MessageReference(new Snowflake(posted)) : null,
            NotAfter = DailyTiming.EndOf(claimedAt),
        };
        return Delivery.Of(await rest.CreateMessageAsync(new Snowflake(post.ChannelId), message, stop).ConfigureAwait(false));
    }

    private async Task<IReadOnlyList<string>> NamesAsync(IReadOnlyList<AnswerRecord> answers, CancellationToken stop)
    {
        List<string> names = [];
        foreach (AnswerRecord answer in answers.Where(answer => answer.IsRight).OrderBy(answer => answer.At))
        {
            if (names.Count == DailyRevealPresenter.MostNames)
            {
                break;
            }

            if (!await scores.IsHiddenAsync(answer.UserId, stop).ConfigureAwait(false))
            {
                names.Add(answer.UserName);
            }
        }

        return names;
    }
}
