using SaaBot.Bot.Commands.Daily;
using SaaBot.Bot.Replies;
using SaaBot.Bot.Servers;
using SaaBot.Discord.Models;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Languages;

namespace SaaBot.Bot.Commands.Setup;

/// <summary>Shows how a server is set up: what the bot may do in a channel, in which language it posts, and what it posts by itself.</summary>
public static class SetupPresenter
{
    /// <summary>The card.</summary>
    /// <param name="speaker">The reader's language.</param>
    /// <param name="state">How things stand.</param>
    public static Reply Present(Speaker speaker, SetupState state) =>
        new Card()
            .Text($"### {speaker.Say("setup.title")}")
            .Separator()
            .Text(Rights(speaker, state))
            .Channels(new ChannelSelect(SetupIds.Of(SetupIds.Channel, state.Channel))
            {
                ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement],
                Placeholder = speaker.Say("setup.choose-channel"),
            })
            .Buttons(Button.Press(ButtonStyle.Secondary, SetupIds.Of(SetupIds.Check, state.Channel), speaker.Say("setup.recheck")))
            .Separator()
            .Text(speaker.Say("setup.language"))
            .Buttons(Languages(speaker, state))
            .Separator()
            .Text(Daily(speaker, state))
            .Buttons([Button.Press(ButtonStyle.Secondary, SetupIds.Of(SetupIds.Daily, state.Channel), speaker.Say("setup.daily-button")), .. Boards(speaker, state)])
            .Build();

    private static string Rights(Speaker speaker, SetupState state)
    {
        string channel = $"<#{state.Channel}>";
        if (state.Granted is not { } granted)
        {
            return speaker.Say("setup.unknown-rights", ("channel", channel));
        }

        bool isAdministrator = granted.HasFlag(Permissions.Administrator);
        bool isMissing = !isAdministrator && (BotRights.Together & ~granted) != Permissions.None;
        IEnumerable<string> lines = BotRights.All.Select(each =>
            $"{(isAdministrator || granted.HasFlag(each.Permission) ? "✅" : "❌")} {speaker.Say($"permission.{each.Key}")}");
        return $"{speaker.Say(isMissing ? "setup.missing" : "setup.complete", ("channel", channel))}\n{string.Join('\n', lines)}";
    }

    private static Button[] Languages(Speaker speaker, SetupState state) =>
    [
        Choice(speaker.Say("setup.language.server"), "", null, state),
        Choice("English", Locales.Code(Language.English), Language.English, state),
        Choice("Tiếng Việt", Locales.Code(Language.Vietnamese), Language.Vietnamese, state),
    ];

    private static Button Choice(string label, string code, Language? language, SetupState state)
    {
        bool isChosen = state.Settings.Language == language;
        return Button.Press(isChosen ? ButtonStyle.Primary : ButtonStyle.Secondary, SetupIds.Of(SetupIds.Language, state.Channel, code), label) with { Disabled = isChosen ? true : null };
    }

    private static string Daily(Speaker speaker, SetupState state)
    {
        if (state.Schedule is not { } schedule)
        {
            return speaker.Say("setup.daily-off", ("channel", $"<#{state.Channel}>"));
        }

        string channel = $"<#{schedule.ChannelId}>";
        string daily = schedule.Paused == PauseReason.None
            ? speaker.Say("setup.daily-on", ("channel", channel), ("time", DailyText.Time(schedule.Time)), ("zone", DailyText.Zone(schedule.ZoneId)))
            : speaker.Say("setup.daily-paused", ("channel", channel));
        return $"{daily}\n{speaker.Say(schedule.PostsBoards ? "setup.boards-on" : "setup.boards-off", ("channel", channel))}";
    }

    private static Button[] Boards(Speaker speaker, SetupState state) => state.Schedule is not { } schedule
        ? []
        : [Button.Press(
            ButtonStyle.Secondary,
            SetupIds.Of(SetupIds.Boards, state.Channel, schedule.PostsBoards ? "off" : "on"),
            speaker.Say(schedule.PostsBoards ? "setup.turn-boards-off" : "setup.turn-boards-on"))];
}
