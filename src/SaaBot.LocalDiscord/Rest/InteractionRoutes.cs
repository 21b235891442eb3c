using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Interactions;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Interaction callbacks and the webhook of an interaction's token (receiving-and-responding: Endpoints).</summary>
internal sealed class InteractionRoutes(InteractionCallbacks callbacks, InteractionWebhook webhook, MessageObjects messages)
{
    public IEnumerable<ApiRoute> All() =>
    [
        new("POST", "/interactions/{interaction_id}/{token}/callback", Bucket.Callback, call => new(Answer(call)), NeedsToken: false),
        new("POST", "/webhooks/{application_id}/{token}", Bucket.Webhook, call => new(FollowUp(call)), NeedsToken: false),
        new("GET", "/webhooks/{application_id}/{token}/messages/{message_id}", Bucket.Webhook, call => new(Get(call)), NeedsToken: false),
        new("PATCH", "/webhooks/{application_id}/{token}/messages/{message_id}", Bucket.Webhook, call => new(Edit(call)), NeedsToken: false),
        new("DELETE", "/webhooks/{application_id}/{token}/messages/{message_id}", Bucket.Webhook, call => new(Delete(call)), NeedsToken: false),
    ];

    private ApiResult Answer(ApiCall call)
    {
        if (!callbacks.Answer(call.Id("interaction_id"), call.Text("token"), call.Json, call.Files).Is(out var answer, out var error))
        {
            return error;
        }

        return call.IsTrue("with_response") ? Shown(answer) : ApiResult.NoContent;
    }

    private JsonObject Shown(CallbackAnswer answer)
    {
        var interaction = new JsonObject
        {
            ["id"] = answer.Interaction.Id.Text(),
            ["type"] = answer.Interaction.Type,
            ["channel_id"] = answer.Interaction.Channel.Id.Text(),
        };
        if (answer.Interaction.Channel.GuildId is { } guild)
        {
            interaction["guild_id"] = guild.Text();
        }

        var shown = new JsonObject { ["interaction"] = interaction };
        if (answer.Message is { } message)
        {
            interaction["response_message_id"] = message.Id.Text();
            interaction["response_message_loading"] = message.IsLoading;
            interaction["response_message_ephemeral"] = message.IsEphemeral;
            shown["resource"] = new JsonObject { ["type"] = answer.Type, ["message"] = messages.Message(message) };
        }

        return shown;
    }

    private ApiResult FollowUp(ApiCall call)
    {
        if (!webhook.Open(call.Id("application_id"), call.Text("token")).Is(out var interaction, out var error))
        {
            return error;
        }

        return webhook.FollowUp(interaction, call.Json, call.Files).Is(out var message, out error) ? messages.Message(message) : error;
    }

    private ApiResult Get(ApiCall call) =>
        Find(call).Is(out var found, out var error) ? messages.Message(found.Message) : error;

    private ApiResult Edit(ApiCall call)
    {
        if (!Find(call).Is(out var found, out var error))
        {
            return error;
        }

        return webhook.Edit(found.Interaction, found.Message, call.Json, call.Files).Is(out var edited, out error)
            ? messages.Message(edited)
            : error;
    }

    private ApiResult Delete(ApiCall call)
    {
        if (!Find(call).Is(out var found, out var error))
        {
            return error;
        }

        return webhook.Delete(found.Interaction, found.Message).Is(out _, out error) ? ApiResult.NoContent : error;
    }

    private Outcome<Found> Find(ApiCall call)
    {
        if (!webhook.Open(call.Id("application_id"), call.Text("token")).Is(out var interaction, out var error))
        {
            return error;
        }

        return webhook.Find(interaction, call.Text("message_id")).Is(out var message, out error) ? new Found(interaction, message) : error;
    }

    private sealed record Found(LiveInteraction Interaction, StoredMessage Message);
}
