using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.RateLimits;
using SaaBot.LocalDiscord.Validation;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Rest;

/// <summary>Channels and their messages (resources/channel, resources/message).</summary>
internal sealed class MessageRoutes(
    WorldState world, ChannelAccess access, Messenger messenger, MessageObjects messages, DiscordObjects objects, Nonces nonces, Broadcasts broadcasts)
{
    private const string Root = "/channels/{channel_id}";
    private const int MostListed = 100;

    public IEnumerable<ApiRoute> All() =>
    [
        new("GET", Root, Bucket.Channel, call => new(Channel(call))),
        new("POST", Root + "/typing", Bucket.Channel, call => new(Typing(call))),
        new("GET", Root + "/messages", Bucket.ReadMessages, call => new(List(call))),
        new("POST", Root + "/messages", Bucket.PostMessage, call => new(Create(call))),
        new("GET", Root + "/messages/{message_id}", Bucket.ReadMessages, call => new(Get(call))),
        new("PATCH", Root + "/messages/{message_id}", Bucket.EditMessage, call => new(Edit(call))),
        new("DELETE", Root + "/messages/{message_id}", Bucket.DeleteMessage, call => new(Delete(call))),
    ];

    private ApiResult Channel(ApiCall call) =>
        access.Channel(call).Is(out var channel, out var error) ? objects.Channel(channel) : error;

    private ApiResult Typing(ApiCall call)
    {
        if (!access.Channel(call, Permissions.SendMessages).Is(out var channel, out var error))
        {
            return error;
        }

        broadcasts.Typing(channel, call.Application.Id);
        return ApiResult.NoContent;
    }

    private ApiResult List(ApiCall call)
    {
        if (!access.Channel(call).Is(out var channel, out var error))
        {
            return error;
        }

        var limit = 50;
        if (call.Query("limit") is { } text && (!int.TryParse(text, out limit) || limit is < 1 or > MostListed))
        {
            return ApiError.Field("limit", limit < 1 ? FormError.MinValue(1) : FormError.MaxValue(MostListed));
        }

        if (!access.May(channel, call, Permissions.ReadMessageHistory))
        {
            return JsonText.Array([]);
        }

        var all = world.Log(channel.Id).All().Where(message => !message.IsEphemeral).ToList();
        return JsonText.Array(Page(all, call, limit).OrderByDescending(message => message.Id).Select(message => messages.Message(message)));
    }

    private static IEnumerable<StoredMessage> Page(List<StoredMessage> all, ApiCall call, int limit)
    {
        if (call.QueryId("around") is { } around)
        {
            var place = all.FindIndex(message => message.Id >= around);
            var first = Math.Max(0, (place < 0 ? all.Count : place) - limit / 2);
            return all.Skip(first).Take(limit);
        }

        if (call.QueryId("after") is { } after)
        {
            return all.Where(message => message.Id > after).Take(limit);
        }

        var before = call.QueryId("before") ?? ulong.MaxValue;
        return all.Where(message => message.Id < before).TakeLast(limit);
    }

    private ApiResult Create(ApiCall call)
    {
        if (!access.Channel(call, Permissions.SendMessages).Is(out var channel, out var error))
        {
            return error;
        }

        var form = new Form();
        var nonce = NonceRules.Check(call.Json, form["nonce"]);
        var flags = call.Json.Int("flags") ?? 0;
        if ((flags & MessageFlags.Ephemeral) != 0)
        {
            form["flags"].Add("MESSAGE_FLAGS_EPHEMERAL_NOT_ALLOWED", "Only responses to interactions can be ephemeral");
        }

        var reference = Reference(call.Json, channel, form["message_reference"]);
        if (!MessageRules.Check(call.Json, call.Files, null, form, form).Is(out var draft, out error))
        {
            return error;
        }

        if (draft.HasNewFiles && !access.May(channel, call, Permissions.AttachFiles)
            || draft.Embeds is not null && !access.May(channel, call, Permissions.EmbedLinks))
        {
            return ApiError.MissingPermissions;
        }

        var isEnforced = nonce is not null && call.Json.Bool("enforce_nonce") == true;
        var created = nonces.Once(isEnforced ? (channel.Id, call.Application.Id, nonce!) : null, () =>
            messenger.Post(channel, call.Application.Bot, draft, new Messenger.Details(
                reference is null ? 0 : 19, call.Application.Id, ReferencedMessageId: reference)));
        var shown = messages.Message(created);
        if (nonce is not null)
        {
            shown["nonce"] = nonce;
        }

        return shown;
    }

    private ulong? Reference(JsonElement body, LocalChannel channel, Form form)
    {
        if (body.Get("message_reference") is not { } reference || reference.Id("message_id") is not { } id)
        {
            return null;
        }

        if (reference.Id("channel_id") is { } other && other != channel.Id)
        {
            form.Add("REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL", "Cannot reply to a message in a different channel");
        }
        else if (world.Log(channel.Id).Find(id) is null)
        {
            if (reference.Bool("fail_if_not_exists") == false)
            {
                return null;
            }

            form.Add("REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }

        return id;
    }

    private ApiResult Get(ApiCall call)
    {
        if (!access.Channel(call).Is(out var channel, out var error))
        {
            return error;
        }

        return access.Message(channel, call).Is(out var message, out error) ? messages.Message(message) : error;
    }

    private ApiResult Edit(ApiCall call)
    {
        if (!access.Channel(call).Is(out var channel, out var error) || !access.Message(channel, call).Is(out var message, out error))
        {
            return error;
        }

        if (message.Author.Id != call.Application.Id)
        {
            return ApiError.NotYourMessage;
        }

        var form = new Form();
        if (!MessageRules.Check(call.Json, call.Files, message, form, form).Is(out var draft, out error))
        {
            return error;
        }

        if (draft.HasNewFiles && !access.May(channel, call, Permissions.AttachFiles))
        {
            return ApiError.MissingPermissions;
        }

        return messenger.Edit(message, draft) is { } edited ? messages.Message(edited) : ApiError.UnknownMessage;
    }

    private ApiResult Delete(ApiCall call)
    {
        if (!access.Channel(call).Is(out var channel, out var error) || !access.Message(channel, call).Is(out var message, out error))
        {
            return error;
        }

        if (message.Author.Id != call.Application.Id && !access.May(channel, call, Permissions.ManageMessages))
        {
            return ApiError.MissingPermissions;
        }

        return messenger.Delete(message) ? ApiResult.NoContent : ApiError.UnknownMessage;
    }
}
