using SaaBot.Bot.Interactions;

namespace SaaBot.Bot.Commands.Daily;

/// <summary>
/// Who may change a server's daily question by a button. A server may give <c>/daily</c> to people who do not manage it (Application Commands, "Permissions"): whoever sees one of its
/// private cards was let in. The post itself is seen by all.
/// </summary>
internal static class DailyManagers
{
    /// <summary>Whether the person manages the server, or was shown the button by a command that only managers have.</summary>
    public static bool Include(InteractionContext context) => context.IsPrivateCard || context.IsManager;
}
