using System.Text.Json;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>How many commands of each type an application may have in one scope (application-commands: Registering a Command).</summary>
internal static class CommandLimits
{
    private const int SlashCommands = 100;
    private const int ContextMenuCommands = 15;

    /// <summary>All types together, with the one entry point.</summary>
    public const int Most = SlashCommands + 2 * ContextMenuCommands + 1;

    public static void Check(IReadOnlyList<JsonElement> commands, Form form)
    {
        foreach (var group in commands.GroupBy(command => command.Int("type") ?? CommandRules.ChatInput))
        {
            var most = group.Key == CommandRules.ChatInput ? SlashCommands : ContextMenuCommands;
            if (group.Count() > most)
            {
                form.Add("APPLICATION_COMMANDS_MAXIMUM_REACHED", $"Maximum number of application commands of this type reached ({most})");
            }
        }
    }
}
