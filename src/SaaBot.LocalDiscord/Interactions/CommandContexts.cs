using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Where commands can be used and how they are installed (application-commands: Contexts).</summary>
internal static class CommandContexts
{
    public const int Guild = 0;
    public const int BotDm = 1;
    public const int Private = 2;

    private const int GuildInstall = 0;
    private const int UserInstall = 1;

    public static int Of(LocalChannel channel) => channel.Type switch
    {
        LocalChannelType.Dm => BotDm,
        LocalChannelType.GroupDm => Private,
        _ => Guild,
    };

    /// <summary>The contexts of a command, and whether it is installed to servers and to users.</summary>
    public static (IReadOnlyCollection<int> Contexts, bool ForGuilds, bool ForUsers) Of(JsonElement command)
    {
        var types = Numbers(command, "integration_types");
        var forUsers = types.Contains(UserInstall);
        var forGuilds = types.Count == 0 || types.Contains(GuildInstall);
        if (command.Id("guild_id") is not null)
        {
            return ([Guild], true, false);
        }

        var contexts = command.Get("contexts") is null
            ? command.Bool("dm_permission") == false ? [Guild] : [Guild, BotDm, Private]
            : Numbers(command, "contexts");
        return ([.. contexts.Where(context => context != Private || forUsers)], forGuilds, forUsers);
    }

    private static List<int> Numbers(JsonElement command, string name) =>
        [.. command.Items(name).Where(item => item.ValueKind == JsonValueKind.Number).Select(item => item.GetInt32())];
}
