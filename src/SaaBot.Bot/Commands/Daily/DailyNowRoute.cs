using SaaBot.Bot.Commands.Practice;
using SaaBot.Bot.Components;
using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Discord.Rest;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Questions;
using SaaBot.Domain.Zones;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Posts at once: the day's own question, which takes the place of the one to come, or one more that earns no points.</summary>
/// <param name="daily">Schedules.</param>
/// <param name="servers">What the server was asked before.</param>
/// <param name="poster">Makes the day's post.</param>
/// <param name="desk">Makes the answer of the post before it public.</param>
/// <param name="speakers">The server's language.</param>
/// <param name="rest">Discord's REST API.</param>
/// <param name="clock">The present.</param>
public sealed class DailyNowRoute(IDailyStore daily, IServerStore servers, DailyPoster poster, DailyDesk desk, PublicSpeakers speakers, IDiscordRest rest, TimeProvider clock)
    : IComponentRoute
{
    /// <inheritdoc/>
    public string Name => DailyIds.Now;

    /// <inheritdoc/>
    public int Version => DailyIds.Version;

    /// <inheritdoc/>
    public Task<Answer> UseAsync(InteractionContext context, CustomId id, CancellationToken stop) =>
        DailyManagers.LetAsync(context, daily, schedule => PostAsync(context, schedule, id, stop), stop);

    private static UpdateAnswer Told(InteractionContext context, string key, params ReadOnlySpan<(string Name, object Value)> values) =>
        new(new Card().Text(context.Reader.Say(key, values)).Build());

    private async Task<Answer> PostAsync(InteractionContext context, DailySchedule schedule, CustomId id, CancellationToken stop)
    {
        if (!Snowflake.TryParse(id.Argument(1), out Snowflake asked))
        {
            return context.Tell("error.old-card");
        }

        Delivery delivery = id.Argument(0) == DailyIds.Todays
            ? await TodaysAsync(schedule, stop).ConfigureAwait(false)
            : await ExtraAsync(context, schedule, asked, stop).ConfigureAwait(false);
        return (delivery.MessageId, delivery.Error) switch
        {
            ({ } message, _) => Told(context, "daily.posted", ("link", DiscordLinks.To(schedule.GuildId, schedule.ChannelId, message.Value))),
            (_, null) => Told(context, "daily.posted-before"),
            _ => context.Tell("daily.not-posted", ("channel", $"<#{schedule.ChannelId}>")),
        };
    }

    private async Task<Delivery> TodaysAsync(DailySchedule schedule, CancellationToken stop)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateOnly today = WallClock.DateAt(TimeZoneInfo.FindSystemTimeZoneById(schedule.ZoneId), now);
        Delivery delivery = await poster.PostAsync(schedule, new DailyDue(today, now), new DailyErrand(), stop).ConfigureAwait(false);
        _ = desk.Look(schedule.GuildId);
        return delivery;
    }

    private async Task<Delivery> ExtraAsync(InteractionContext context, DailySchedule schedule, Snowflake asked, CancellationToken stop)
    {
        // The command's own snowflake is the seed, and its instant the question's in the history: a double click chooses the same question and carries the same nonce.
        long seed = unchecked((long)asked.Value);
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset at = asked.CreatedAt < now ? asked.CreatedAt : now;
        IReadOnlyDictionary<string, DateTimeOffset> history = await servers.GetAskedAsync(schedule.GuildId, stop).ConfigureAwait(false);
        Dictionary<string, DateTimeOffset> others = history.Where(each => each.Value != at).ToDictionary(StringComparer.Ordinal);
        if (QuestionChooser.Choose(context.Catalog.Questions, others, now, seed).Question is not { } question)
        {
            return new Delivery(null, new RestError(RestErrorKind.Refused, "There is no question."));
        }

        Speaker speaker = await speakers.ForAsync(schedule.GuildId, context.Catalog.Phrases, stop).ConfigureAwait(false);
        Reply reply = PracticePresenter.Ask(speaker, question, QuestionFilter.Any, seed);
        MessagePayload message = new() { Components = reply.Components, Flags = MessageFlags.IsComponentsV2, Nonce = $"x{asked}", EnforceNonce = true };
        Delivery delivery = Delivery.Of(await rest.CreateMessageAsync(new Snowflake(schedule.ChannelId), message, stop).ConfigureAwait(false));
        if (delivery.MessageId is not null)
        {
            await servers.NoteAskedAsync(schedule.GuildId, question.Id, at, stop).ConfigureAwait(false);
        }

        return delivery;
    }
}
