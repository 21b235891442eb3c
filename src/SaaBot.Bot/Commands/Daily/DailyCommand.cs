using SaaBot.Bot.Interactions;
using SaaBot.Bot.Replies;
using SaaBot.Discord.Models;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Daily;
using SaaBot.Domain.Zones;

namespace SaaBot.Bot.Commands.Daily;

/// <summary><c>/daily setup|off|status|now</c>: a question for the whole server at a local time. For those who manage the server, by default.</summary>
/// <param name="setup">Sets it up.</param>
/// <param name="off">Turns it off.</param>
/// <param name="status">Tells how it stands.</param>
/// <param name="now">Posts at once.</param>
/// <param name="zones">Finds time zones.</param>
public sealed class DailyCommand(DailySetup setup, DailyOff off, DailyStatus status, DailyNow now, ZoneFinder zones) : IAutocomplete
{
    private const int LongestRevealHours = 48;

    private static readonly DailyDays[] UsualDays = [DailyDays.Every, DailyDays.Weekdays, DailyDays.Weekend];

    /// <inheritdoc/>
    public string Name => "daily";

    /// <inheritdoc/>
    public ApplicationCommand Define(PhraseBook phrases)
    {
        CommandText text = new(phrases);
        CommandOption Option(string name, CommandOptionType type) => text.Option("daily.setup", name, type);
        CommandOption set = text.Subcommand(
            Name,
            "setup",
            Option("channel", CommandOptionType.Channel) with { Required = true, ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] },
            Option("time", CommandOptionType.String) with { Required = true, MaxLength = 20 },
            Option("timezone", CommandOptionType.String) with { Required = true, Autocomplete = true, MaxLength = DiscordLimits.Choice },
            Option("days", CommandOptionType.String) with { Autocomplete = true, MaxLength = DiscordLimits.Choice },
            Option("ping-role", CommandOptionType.Role),
            Option("reveal-after", CommandOptionType.Integer) with { MinValue = OptionValue.Of(1), MaxValue = OptionValue.Of(LongestRevealHours) },
            Option("boards", CommandOptionType.Boolean));
        return text.InServer(Name, set, text.Subcommand(Name, "off"), text.Subcommand(Name, "status"), text.Subcommand(Name, "now")) with
        {
            DefaultMemberPermissions = Permissions.ManageGuild,
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<CommandChoice> Suggest(InteractionContext context, InteractionOption focused)
    {
        string typed = focused.Value?.Text ?? "";
        if (focused.Name == "timezone")
        {
            return [.. zones.Suggest(typed, DiscordLimits.Choices).Select(id => CommandChoice.Of(DailyText.Zone(id), id))];
        }

        IEnumerable<DailyDays> days = typed.Trim().Length == 0 ? UsualDays : DailyDaysText.Read(typed) is { } read ? [read] : [];
        return [.. days.Select(each => CommandChoice.Of(Markdown.Cut(DailyText.Days(context.Reader, each), DiscordLimits.Choice), DailyDaysText.Write(each)))];
    }

    /// <inheritdoc/>
    public Task<Answer> RunAsync(InteractionContext context, CancellationToken stop) => (context.Data.SubcommandPath, context.Interaction.GuildId) switch
    {
        (_, null) => Task.FromResult(context.Tell("error.server-only")),
        (["setup"], { } guild) => setup.RunAsync(context, guild.Value, stop),
        (["off"], { } guild) => off.RunAsync(context, guild.Value, stop),
        (["status"], { } guild) => status.RunAsync(context, guild.Value, stop),
        (["now"], { } guild) => now.RunAsync(context, guild.Value, stop),
        _ => Task.FromResult(context.Tell("error.unknown-command")),
    };
}
