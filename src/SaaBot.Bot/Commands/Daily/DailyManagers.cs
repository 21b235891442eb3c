using SaaBot.Bot.Interactions;
using SaaBot.Discord.Models;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>Who may change a server's daily question by a button. Commands are guarded by Discord; custom ids can be made up.</summary>
internal static class DailyManagers
{
    /// <summary>Whether the person manages the server, or was shown the button by a command that only managers have.</summary>
    public static bool Include(InteractionContext context) =>
        context.IsPrivateCard || (context.Interaction.Member?.Permissions ?? Permissions.None) is var rights && (rights & (Permissions.ManageGuild | Permissions.Administrator)) != 0;
}
