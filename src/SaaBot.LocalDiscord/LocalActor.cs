using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.PageApi;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord;

/// <summary>One person of the world, acting. Each method completes with the application's first answer, or its absence.</summary>
public sealed class LocalActor
{
    private readonly ulong _userId;
    private readonly LocalWorld _world;
    private readonly InteractionStarter _starter;
    private readonly PersonMessages _speech;
    private readonly PageHub _pages;

    internal LocalActor(ulong userId, LocalWorld world, InteractionStarter starter, PersonMessages speech, PageHub pages) =>
        (_userId, _world, _starter, _speech, _pages) = (userId, world, starter, speech, pages);

    /// <summary>Uses a slash command; "name sub" names a subcommand. Values may be text, numbers, booleans or snowflakes.</summary>
    public Task<InteractionOutcome> SlashAsync(ulong channelId, string command, params ReadOnlySpan<(string Name, object Value)> options)
    {
        var list = new JsonArray();
        foreach (var (name, value) in options)
        {
            list.Add(new JsonObject { ["name"] = name, ["value"] = Node(value) });
        }

        return StartAsync(channelId, InteractionTypes.Command, Nested(command, list));
    }

    /// <summary>Asks for suggestions while an option is typed; the choices are empty when none came in time.</summary>
    public async Task<IReadOnlyList<JsonElement>> AutocompleteAsync(ulong channelId, string command, string option, string typed)
    {
        var focused = new JsonObject { ["name"] = option, ["value"] = typed, ["focused"] = true };
        var outcome = await StartAsync(channelId, InteractionTypes.Autocomplete, Nested(command, [focused]));
        return outcome.Choices is { } choices ? [.. choices.EnumerateArray()] : [];
    }

    /// <summary>Uses a message command on a message.</summary>
    public Task<InteractionOutcome> MessageCommandAsync(ulong channelId, ulong messageId, string command) => StartAsync(
        channelId,
        InteractionTypes.Command,
        new JsonObject { ["name"] = command, ["type"] = CommandRules.Message, ["target_id"] = messageId.Text() });

    /// <summary>Presses a button of a message.</summary>
    public Task<InteractionOutcome> ClickAsync(JsonElement message, string customId) =>
        ComponentAsync(message, new JsonObject { ["custom_id"] = customId });

    /// <summary>Chooses in a select of a message.</summary>
    public Task<InteractionOutcome> SelectAsync(JsonElement message, string customId, params ReadOnlySpan<string> values)
    {
        var chosen = new JsonArray();
        foreach (var value in values)
        {
            chosen.Add(value);
        }

        return ComponentAsync(message, new JsonObject { ["custom_id"] = customId, ["values"] = chosen });
    }

    /// <summary>Fills in and submits the modal that an interaction was answered with; a value is text, or a list for selects.</summary>
    public Task<InteractionOutcome> SubmitAsync(ulong channelId, InteractionOutcome opened, params ReadOnlySpan<(string CustomId, object Value)> values)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var filled = new JsonArray();
        foreach (var (customId, value) in values)
        {
            var isList = value is IEnumerable<string>;
            filled.Add(new JsonObject
            {
                ["custom_id"] = customId,
                [isList ? "values" : "value"] = isList ? new JsonArray([.. ((IEnumerable<string>)value).Select(item => (JsonNode)item)]) : Node(value),
            });
        }

        var data = new JsonObject { ["custom_id"] = opened.Modal?.Str("custom_id"), ["components"] = filled };
        return StartAsync(channelId, InteractionTypes.ModalSubmit, data, interactionId: opened.Id);
    }

    /// <summary>Writes a message; null when the person may not write there or the text is too long or empty.</summary>
    public JsonElement? Say(ulong channelId, string content) => _speech.Say(_userId, channelId, content).Message;

    /// <summary>The newest messages of a channel that this person sees, oldest first.</summary>
    public IReadOnlyList<JsonElement> Messages(ulong channelId) => _world.Messages(channelId, _userId);

    /// <summary>The first message of a channel, there already or still to come, that is as wanted.</summary>
    public async Task<JsonElement> WhenMessageAsync(ulong channelId, Func<JsonElement, bool> wanted, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        using var subscription = _pages.Subscribe(_userId);
        foreach (var message in Messages(channelId).Where(wanted))
        {
            return message;
        }

        await foreach (var happened in subscription.Events.ReadAllAsync(cancel))
        {
            if (happened.Type is "message_create" or "message_update"
                && happened.Data.Id("channel_id") == channelId
                && wanted(happened.Data))
            {
                return happened.Data;
            }
        }

        throw new OperationCanceledException("The look-alike was stopped.");
    }

    /// <summary>The message that answers an interaction once it is no longer "thinking".</summary>
    public Task<JsonElement> FinishedAsync(ulong channelId, InteractionOutcome outcome, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var id = outcome.Message?.Id("id");
        return WhenMessageAsync(
            channelId, message => message.Id("id") == id && ((message.Int("flags") ?? 0) & MessageFlags.Loading) == 0, cancel);
    }

    private Task<InteractionOutcome> ComponentAsync(JsonElement message, JsonObject data) =>
        StartAsync(message.Id("channel_id") ?? 0, InteractionTypes.Component, data, messageId: message.Id("id"));

    private async Task<InteractionOutcome> StartAsync(
        ulong channelId, int type, JsonObject data, ulong? messageId = null, ulong? interactionId = null)
    {
        var request = new InteractionRequest(_userId, channelId, type, messageId, interactionId, JsonText.Element(data));
        var (interaction, refusal) = _starter.Start(request);
        return interaction is null ? InteractionOutcome.Refused(refusal!) : await interaction.Answered;
    }

    private static JsonObject Nested(string command, JsonArray options)
    {
        var parts = command.Split(' ');
        foreach (var part in parts.Skip(1).Reverse())
        {
            options = [new JsonObject { ["name"] = part, ["options"] = options }];
        }

        return new JsonObject { ["name"] = parts[0], ["type"] = CommandRules.ChatInput, ["options"] = options };
    }

    private static JsonNode? Node(object value) => value switch
    {
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        double number => number,
        ulong id => id.Text(),
        _ => throw new ArgumentException($"A value cannot be a {value.GetType().Name}.", nameof(value)),
    };
}
