using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.PageApi;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.Validation;

namespace SaaBot.LocalDiscord.World;

/// <summary>
/// The registered commands. A name is unique for an application, a type and a scope; registering it again updates the
/// command and keeps its id (application-commands: Registering a Command).
/// </summary>
internal sealed class CommandBook(SnowflakeSource ids, PageHub pages)
{
    private readonly Lock _gate = new();
    private readonly List<StoredCommand> _commands = [];

    public IReadOnlyList<StoredCommand> All()
    {
        lock (_gate)
        {
            return [.. _commands];
        }
    }

    public IReadOnlyList<StoredCommand> Of(ulong applicationId, ulong? guildId) =>
        [.. All().Where(command => command.ApplicationId == applicationId && command.GuildId == guildId)];

    /// <summary>The command of a name as a client in a guild finds it: the guild's own before the global one.</summary>
    public StoredCommand? Find(string name, int type, ulong? guildId) => All()
        .Where(command => command.Name == name && command.Type == type && (command.GuildId is null || command.GuildId == guildId))
        .OrderByDescending(command => command.GuildId is not null)
        .FirstOrDefault();

    public Outcome<IReadOnlyList<StoredCommand>> Replace(ulong applicationId, ulong? guildId, JsonElement body)
    {
        var form = new Form();
        var list = Checks.List(body, form, 0, CommandLimits.Most);
        var seen = new HashSet<(string?, int)>();
        for (var index = 0; index < list.Count; index++)
        {
            CommandRules.Check(list[index], form[index]);
            if (list[index].Str("name") is { } name && !seen.Add((name, TypeOf(list[index]))))
            {
                form[index].Add("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            }
        }

        CommandLimits.Check(list, form);
        if (!form.IsClean)
        {
            return ApiError.Invalid(form);
        }

        IReadOnlyList<StoredCommand> replaced;
        lock (_gate)
        {
            var before = _commands.Where(command => command.ApplicationId == applicationId && command.GuildId == guildId).ToList();
            replaced = [.. list.Select(command => Stored(applicationId, guildId, command, before))];
            _commands.RemoveAll(before.Contains);
            _commands.AddRange(replaced);
        }

        Changed();
        return new Outcome<IReadOnlyList<StoredCommand>>(replaced, null);
    }

    /// <summary>Creates or updates one; the flag tells which.</summary>
    public (Outcome<StoredCommand> Outcome, bool IsNew) Put(ulong applicationId, ulong? guildId, JsonElement body)
    {
        var form = new Form();
        CommandRules.Check(body, form);
        if (!form.IsClean)
        {
            return (ApiError.Invalid(form), false);
        }

        StoredCommand stored;
        bool isNew;
        lock (_gate)
        {
            var before = _commands.Where(command => command.ApplicationId == applicationId && command.GuildId == guildId).ToList();
            stored = Stored(applicationId, guildId, body, before);
            isNew = _commands.RemoveAll(command => command.Id == stored.Id) == 0;
            _commands.Add(stored);
        }

        Changed();
        return (stored, isNew);
    }

    public StoredCommand? Find(ulong applicationId, ulong? guildId, ulong id) =>
        Of(applicationId, guildId).FirstOrDefault(command => command.Id == id);

    public bool Remove(ulong applicationId, ulong? guildId, ulong id)
    {
        bool isGone;
        lock (_gate)
        {
            isGone = _commands.RemoveAll(command =>
                command.Id == id && command.ApplicationId == applicationId && command.GuildId == guildId) > 0;
        }

        Changed();
        return isGone;
    }

    private StoredCommand Stored(ulong applicationId, ulong? guildId, JsonElement command, List<StoredCommand> before)
    {
        var name = command.Str("name")!;
        var type = TypeOf(command);
        var known = before.FirstOrDefault(candidate => candidate.Name == name && candidate.Type == type);
        var id = known?.Id ?? ids.Next();
        var shown = new JsonObject
        {
            ["id"] = id.Text(),
            ["application_id"] = applicationId.Text(),
            ["version"] = ids.Next().Text(),
            ["default_member_permissions"] = command.Id("default_member_permissions")?.Text(),
            ["type"] = type,
            ["name"] = name,
            ["name_localizations"] = Node(command, "name_localizations"),
            ["description"] = command.Str("description") ?? "",
            ["description_localizations"] = Node(command, "description_localizations"),
            ["dm_permission"] = command.Bool("dm_permission") ?? true,
            ["contexts"] = Node(command, "contexts"),
            ["integration_types"] = Node(command, "integration_types") ?? new JsonArray(0),
            ["nsfw"] = command.Bool("nsfw") ?? false,
        };
        if (command.Items("options").Any())
        {
            shown["options"] = Node(command, "options");
        }

        if (guildId is { } guild)
        {
            shown["guild_id"] = guild.Text();
        }

        return new StoredCommand(id, applicationId, guildId, name, type, JsonText.Element(shown));
    }

    private void Changed() => pages.SendToAll("commands_update", new JsonObject
    {
        ["commands"] = JsonText.Array(All().Select(command => JsonText.Node(command.Shown))),
    });

    private static int TypeOf(JsonElement command) => command.Int("type") ?? CommandRules.ChatInput;

    private static JsonNode? Node(JsonElement command, string name) => command.Get(name) is { } value ? JsonText.Node(value) : null;
}
