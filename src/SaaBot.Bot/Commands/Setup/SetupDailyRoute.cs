using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Components;
using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Opens a form for the daily question, filled in as things stand.</summary>
/// <param name="daily">The schedule so far.</param>
/// <param name="servers">The server's zone.</param>
public sealed class SetupDailyRoute(IDailyStore daily, IServerStore servers) : SetupRoute
{
    // As in the command's own option.
    private const int LongestTime = 20;

    private static readonly TimeOnly Usual = new(9, 0);

    /// <inheritdoc/>
    public override string Name => SetupIds.Daily;

    /// <inheritdoc/>
    public override bool OpensModal => true;

    /// <inheritdoc/>
    protected override async Task<Answer> UseAsync(InteractionContext context, Snowflake guild, Snowflake channel, string argument, CancellationToken stop)
    {
        DailySchedule? schedule = await daily.GetScheduleAsync(guild.Value, stop).ConfigureAwait(false);
        ServerSettings settings = await servers.GetAsync(guild.Value, stop).ConfigureAwait(false);

        // A zone that nobody chose would be sent unread.
        bool isZoneChosen = settings.ZoneId != ServerSettings.DefaultZoneId;
        return new ModalAnswer(
            CustomId.Of(SetupIds.DailyForm, SetupIds.Version, channel.ToString()),
            context.Reader.Say("daily.status"),
            [
                new TextDisplay(context.Reader.Say("setup.daily-where", ("channel", $"<#{channel}>"))),
                Field(context, SetupIds.TimeField, "time", LongestTime, DailyText.Time(schedule?.Time ?? Usual)),
                Field(context, SetupIds.ZoneField, "timezone", DiscordLimits.Choice, schedule?.ZoneId ?? (isZoneChosen ? settings.ZoneId : null)),
            ]);
    }

    private static Label Field(InteractionContext context, string field, string option, int longest, string? value) => new(
        context.Reader.Say($"setup.daily-{field}"),
        new TextInput(field, TextInputStyle.Short) { Required = true, MaxLength = longest, Value = value },
        context.Reader.Say($"command.daily.setup.{option}.description"));
}
