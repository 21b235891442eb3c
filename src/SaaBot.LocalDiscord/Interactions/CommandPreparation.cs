using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Commands and autocomplete: who may use which command where, and with what options.</summary>
internal sealed class CommandPreparation(
    WorldState world, PermissionRules rules, CommandBook commands, DiscordObjects objects, MessageObjects messages)
{
    public PreparedData Prepare(InteractionRequest request, LocalChannel channel)
    {
        var type = request.Data.Int("type") ?? CommandRules.ChatInput;
        var name = request.Data.Str("name") ?? "";
        if (commands.Find(name, type, channel.GuildId) is not { } command
            || world.Application(command.ApplicationId) is not { } application)
        {
            return PreparedData.Refused($"Unknown command: {name}");
        }

        if (Obstacle(command, channel, request.UserId) is { } obstacle)
        {
            return PreparedData.Refused(obstacle);
        }

        var data = new JsonObject { ["id"] = command.Id.Text(), ["name"] = command.Name, ["type"] = command.Type };
        if (command.GuildId is { } guild)
        {
            data["guild_id"] = guild.Text();
        }

        var resolved = new ResolvedObjects(world, objects, messages, channel, request.UserId, application.Id);
        var prepared = new PreparedData { Application = application, Command = command, Data = data, CommandName = command.Name };
        prepared = type == CommandRules.ChatInput
            ? WithOptions(request, prepared, resolved)
            : WithTarget(request, channel, prepared, resolved);
        if (prepared.Refusal is null && resolved.Result is { } found)
        {
            data["resolved"] = found;
        }

        return prepared;
    }

    private static PreparedData WithOptions(InteractionRequest request, PreparedData prepared, ResolvedObjects resolved)
    {
        var isAutocomplete = request.Type == InteractionTypes.Autocomplete;
        var input = new CommandInput(resolved, isAutocomplete);
        var options = input.Options(prepared.Command!.Shown, request.Data);
        if (input.Refusal is { } refusal)
        {
            return PreparedData.Refused(refusal);
        }

        if (isAutocomplete && input.FocusedType is null)
        {
            return PreparedData.Refused("No option is focused.");
        }

        if (options.Count > 0)
        {
            prepared.Data!["options"] = options;
        }

        return prepared with
        {
            FocusedType = input.FocusedType ?? 0,
            CommandName = string.Join(' ', [prepared.Command.Name, .. input.Path]),
        };
    }

    private PreparedData WithTarget(InteractionRequest request, LocalChannel channel, PreparedData prepared, ResolvedObjects resolved)
    {
        if (request.Data.Id("target_id") is not { } target)
        {
            return PreparedData.Refused("A target is required.");
        }

        prepared.Data!["target_id"] = target.Text();
        if (prepared.Command!.Type == CommandRules.User)
        {
            return resolved.AddUser(target) ? prepared : PreparedData.Refused("Unknown user.");
        }

        if (world.Log(channel.Id).Find(target) is not { } message || !message.IsVisibleTo(request.UserId))
        {
            return PreparedData.Refused("Unknown message.");
        }

        if (message.IsEphemeral)
        {
            return PreparedData.Refused("Commands cannot be used on messages that only you can see.");
        }

        resolved.AddMessage(message);
        return prepared with { TargetMessageId = target };
    }

    /// <summary>Why a command is not offered here (application-commands: Contexts, Permissions).</summary>
    private string? Obstacle(StoredCommand command, LocalChannel channel, ulong userId)
    {
        var allowed = CommandContexts.Of(command.Shown);
        if (!allowed.Contexts.Contains(CommandContexts.Of(channel)))
        {
            return "This command cannot be used here.";
        }

        if (world.Guild(channel.GuildId) is not { } guild)
        {
            return null;
        }

        if (!allowed.ForUsers && !guild.HasBots)
        {
            return "The application is not in this server.";
        }

        var granted = rules.In(channel, userId);
        if (!granted.HasFlag(Permissions.UseApplicationCommands))
        {
            return "You do not have permission to use commands here.";
        }

        return command.Shown.Id("default_member_permissions") is { } needed
            && !granted.HasFlag(Permissions.Administrator)
            && (needed == 0 || ((ulong)granted & needed) != needed)
                ? "You do not have permission to use this command."
                : null;
    }
}
