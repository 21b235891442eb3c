using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Presses of buttons and choices in selects, as Discord's clients allow them.</summary>
internal sealed class ComponentPreparation(WorldState world, DiscordObjects objects, MessageObjects messages)
{
    public PreparedData Prepare(InteractionRequest request, LocalChannel channel)
    {
        if (request.MessageId is not { } messageId
            || world.Log(channel.Id).Find(messageId) is not { } message
            || !message.IsVisibleTo(request.UserId))
        {
            return PreparedData.Refused("Unknown message.");
        }

        if (message.ApplicationId is not { } applicationId || world.Application(applicationId) is not { } application)
        {
            return PreparedData.Refused("The message is of no application.");
        }

        var customId = request.Data.Str("custom_id") ?? "";
        if (ComponentText.ByCustomId(message.Components, customId) is not { } component)
        {
            return PreparedData.Refused($"The message has no component {customId}");
        }

        if (component.Bool("disabled") == true)
        {
            return PreparedData.Refused("This component is disabled.");
        }

        var type = component.Int("type") ?? 0;
        if (request.Data.Int("component_type") is { } claimed && claimed != type)
        {
            return PreparedData.Refused("This component has another type.");
        }

        var data = new JsonObject { ["id"] = component.Int("id") ?? 0, ["custom_id"] = customId, ["component_type"] = type };
        var prepared = new PreparedData { Application = application, Data = data, Source = message };
        if (!ComponentShapes.IsSelect(type))
        {
            return prepared;
        }

        var resolved = new ResolvedObjects(world, objects, messages, channel, request.UserId, applicationId);
        var values = request.Data.Items("values").Select(value => value.ToString()).ToList();
        if (SelectInput.Refusal(component, values, resolved) is { } refusal)
        {
            return PreparedData.Refused(refusal);
        }

        data["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        if (resolved.Result is { } found)
        {
            data["resolved"] = found;
        }

        return prepared;
    }
}
