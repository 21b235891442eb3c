using SaaBot.Bot.Daily;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;
using SaaBot.Domain.Zones;

namespace SaaBot.Bot.Commands.Daily;

/// <summary><c>/daily setup</c>: checks what was typed and what the channel allows, keeps the schedule, and shows the next posts.</summary>
/// <param name="daily">Schedules.</param>
/// <param name="servers">The server's zone.</param>
/// <param name="desk">Told of the change.</param>
/// <param name="zones">Finds time zones.</param>
/// <param name="presenter">Shows the schedule.</param>
/// <param name="clock">The present.</param>
public sealed class DailySetup(IDailyStore daily, IServerStore servers, DailyDesk desk, ZoneFinder zones, DailySchedulePresenter presenter, TimeProvider clock)
{
    private const int ZonesSuggested = 5;

    /// <summary>Sets it up as the command's options say, in place of what was set up before.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guildId">Their server.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> RunAsync(InteractionContext context, ulong guildId, CancellationToken stop)
    {
        string? typedDays = context.Data.Argument("days")?.Text;
        if ((string.IsNullOrWhiteSpace(typedDays) ? DailyDays.Every : DailyDaysText.Read(typedDays)) is not { } days)
        {
            return context.Tell("daily.no-days", ("typed", Typed(typedDays!)));
        }

        if (context.Data.Argument("channel")?.Snowflake is not { } channel)
        {
            return context.Tell("error.unknown-command");
        }

        DailyWish wish = new(channel, context.Data.Argument("time")?.Text ?? "", context.Data.Argument("timezone")?.Text ?? "")
        {
            Granted = context.Data.Resolved?.Channels.GetValueOrDefault(channel)?.AppPermissions,
            Days = days,
            RevealAfter = context.Data.Argument("reveal-after")?.Integer is { } hours ? TimeSpan.FromHours(hours) : null,
            PingRoleId = context.Data.Argument("ping-role")?.Snowflake?.Value,
            PostsBoards = context.Data.Argument("boards")?.Boolean,
        };
        return await SetAsync(context, guildId, wish, stop).ConfigureAwait(false);
    }

    /// <summary>Sets it up, in place of what was set up before.</summary>
    /// <param name="context">Who asks.</param>
    /// <param name="guildId">Their server.</param>
    /// <param name="wish">What they want.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Answer> SetAsync(InteractionContext context, ulong guildId, DailyWish wish, CancellationToken stop)
    {
        if (DailyTime.Read(wish.Time) is not { } time)
        {
            return context.Tell("daily.no-time", ("typed", Typed(wish.Time)));
        }

        if (zones.Find(wish.Zone) is not { } zone)
        {
            IEnumerable<string> near = zones.Suggest(wish.Zone, ZonesSuggested).Select(id => $"`{id}`");
            return context.Tell("daily.no-zone", ("typed", Typed(wish.Zone)), ("near", string.Join(", ", near.DefaultIfEmpty("`Asia/Ho_Chi_Minh`"))));
        }

        if (wish.PingRoleId == guildId)
        {
            // The role of everyone has the server's own id.
            return context.Tell("daily.no-everyone");
        }

        Permissions granted = Whole(wish.Granted);
        Permissions missing = DailyText.Needed & ~granted;
        if (missing != Permissions.None)
        {
            return context.Tell("daily.missing", ("channel", $"<#{wish.Channel}>"), ("permissions", BotRights.Names(context.Reader, missing)));
        }

        DailySchedule? before = await daily.GetScheduleAsync(guildId, stop).ConfigureAwait(false);
        DailySchedule schedule = new(
            guildId,
            wish.Channel.Value,
            time,
            zone.Id,
            wish.Days,
            wish.RevealAfter,
            wish.PingRoleId,
            wish.PostsBoards ?? before?.PostsBoards ?? false,
            context.Interaction.Invoker.Id.Value,
            clock.GetUtcNow());
        ServerSettings settings = await servers.GetAsync(guildId, stop).ConfigureAwait(false);
        await servers.SaveAsync(settings with { ZoneId = zone.Id }, stop).ConfigureAwait(false);
        await daily.SaveScheduleAsync(schedule, stop).ConfigureAwait(false);
        _ = desk.Look(guildId);
        return await presenter.PresentAsync(context, schedule, "daily.set", Warnings(context, schedule, granted), stop).ConfigureAwait(false);
    }

    private static string Typed(string text) => Markdown.Escape(Markdown.Cut(text, DiscordLimits.Choice));

    /// <summary>What is unknown is not held against the channel; an administrator may do everything.</summary>
    private static Permissions Whole(Permissions? known)
    {
        Permissions granted = known ?? (DailyText.Needed | Permissions.AttachFiles);
        return granted.HasFlag(Permissions.Administrator) ? granted | DailyText.Needed | Permissions.AttachFiles | Permissions.MentionEveryone : granted;
    }

    private static IEnumerable<string> Warnings(InteractionContext context, DailySchedule schedule, Permissions granted)
    {
        if (!granted.HasFlag(Permissions.AttachFiles))
        {
            yield return context.Reader.Say("daily.no-pictures", ("permissions", BotRights.Names(context.Reader, Permissions.AttachFiles)));
        }

        bool isDeaf = schedule.PingRoleId is { } role
            && context.Data.Resolved?.Roles.GetValueOrDefault(new Snowflake(role)) is { Mentionable: false }
            && !granted.HasFlag(Permissions.MentionEveryone);
        if (isDeaf)
        {
            yield return context.Reader.Say("daily.no-ping", ("role", $"<@&{schedule.PingRoleId}>"));
        }
    }
}
