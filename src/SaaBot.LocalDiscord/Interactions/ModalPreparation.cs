using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>
/// Modal submits: the values are matched by custom_id against the modal that the application opened, in the order of its
/// components, as Discord's clients send them (components/reference: Interaction Response Structures).
/// </summary>
internal sealed class ModalPreparation(WorldState world, InteractionDesk desk, DiscordObjects objects, MessageObjects messages)
{
    public PreparedData Prepare(InteractionRequest request, LocalChannel channel)
    {
        if (request.InteractionId is not { } id || desk.Find(id) is not { Modal: { } modal } opened || opened.User.Id != request.UserId)
        {
            return PreparedData.Refused("This modal is no longer open.");
        }

        if (request.Data.Str("custom_id") is { } customId && customId != modal.Str("custom_id"))
        {
            return PreparedData.Refused("This is another modal.");
        }

        var sent = ComponentText.All(request.Data.Get("components"))
            .Where(component => component.Str("custom_id") is not null)
            .GroupBy(component => component.Str("custom_id")!)
            .ToDictionary(group => group.Key, group => group.First());
        var resolved = new ResolvedObjects(world, objects, messages, channel, request.UserId, opened.Application.Id);
        var components = new JsonArray();
        foreach (var component in modal.Items("components"))
        {
            if (Submitted(component, sent, resolved, components) is { } refusal)
            {
                return PreparedData.Refused(refusal);
            }
        }

        var data = new JsonObject { ["custom_id"] = modal.Str("custom_id"), ["components"] = components };
        if (resolved.Result is { } found)
        {
            data["resolved"] = found;
        }

        var source = opened.SourceMessageId is { } messageId ? world.Log(channel.Id).Find(messageId) : null;
        return new PreparedData { Application = opened.Application, Data = data, Source = source };
    }

    private static string? Submitted(
        JsonElement component, Dictionary<string, JsonElement> sent, ResolvedObjects resolved, JsonArray result)
    {
        var shown = new JsonObject { ["type"] = component.Int("type"), ["id"] = component.Int("id") };
        result.Add(shown);
        if (component.Get("component") is { } inner)
        {
            var (value, refusal) = ModalInput.Value(inner, sent.GetValueOrDefault(inner.Str("custom_id")!), inner.Str("custom_id")!, resolved);
            shown["component"] = value;
            return refusal is null ? null : $"{component.Str("label")}: {refusal}";
        }

        if (component.Int("type") != ComponentShapes.ActionRow)
        {
            return null;
        }

        var row = new JsonArray();
        shown["components"] = row;
        foreach (var input in component.Items("components"))
        {
            var (value, refusal) = ModalInput.Value(input, sent.GetValueOrDefault(input.Str("custom_id")!), input.Str("custom_id")!, resolved);
            if (refusal is not null)
            {
                return $"{input.Str("label")}: {refusal}";
            }

            row.Add(value);
        }

        return null;
    }
}
