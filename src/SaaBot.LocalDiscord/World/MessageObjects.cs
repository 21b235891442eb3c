using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>Shows messages (resources/message: Message Object), resolving attachment references against the server's address.</summary>
internal sealed class MessageObjects(WorldState world, DiscordObjects objects, ServerAddress address)
{
    private const string Reference = "attachment://";

    public JsonObject Message(StoredMessage message, bool withReferenced = true)
    {
        var shown = new JsonObject
        {
            ["id"] = message.Id.Text(),
            ["type"] = message.Type,
            ["channel_id"] = message.ChannelId.Text(),
            ["author"] = DiscordObjects.User(message.Author),
            ["content"] = message.Content,
            ["timestamp"] = JsonText.Iso(message.CreatedAt),
            ["edited_timestamp"] = message.EditedAt is { } edited ? JsonText.Iso(edited) : null,
            ["tts"] = false,
            ["pinned"] = message.IsPinned,
            ["mention_everyone"] = message.MentionsEveryone,
            ["mentions"] = JsonText.Array(message.MentionedUsers.Select(world.User).OfType<LocalUser>().Select(DiscordObjects.User)),
            ["mention_roles"] = JsonText.Ids(message.MentionedRoles),
            ["attachments"] = Attachments(message),
            ["embeds"] = Resolved(message, message.Embeds is { } embeds ? JsonText.Node(embeds) : null) ?? new JsonArray(),
            ["components"] = Resolved(message, message.Components is { } components ? JsonText.Node(components) : null) ?? new JsonArray(),
            ["flags"] = message.Flags,
        };
        if (message.ApplicationId is { } application)
        {
            shown["application_id"] = application.Text();
            if (message.Origin is not null)
            {
                shown["webhook_id"] = application.Text();
            }
        }

        AddOrigin(shown, message);
        AddReference(shown, message, withReferenced);
        if (message.ThreadId is { } thread && world.Channel(thread) is { } channel)
        {
            shown["thread"] = objects.Channel(channel);
        }

        return shown;
    }

    /// <summary>The message as a gateway event carries it: with the guild and the author's membership.</summary>
    public JsonObject Event(StoredMessage message)
    {
        var shown = Message(message);
        if (world.Guild(message.GuildId) is { } guild)
        {
            shown["guild_id"] = guild.Id.Text();
            shown["member"] = objects.Member(guild, message.Author.Id, withUser: false);
        }

        return shown;
    }

    public JsonObject Attachment(ulong channelId, StoredAttachment attachment, bool ephemeral)
    {
        var url = address.Attachment(channelId, attachment.Id, attachment.FileName);
        var shown = new JsonObject
        {
            ["id"] = attachment.Id.Text(),
            ["filename"] = attachment.FileName,
            ["size"] = attachment.Size,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = attachment.ContentType,
            ["flags"] = attachment.IsSpoiler ? 1 << 3 : 0,
        };
        if (attachment.Description is { } description)
        {
            shown["description"] = description;
        }

        if (attachment is { Width: { } width, Height: { } height })
        {
            shown["width"] = width;
            shown["height"] = height;
        }

        if (ephemeral)
        {
            shown["ephemeral"] = true;
        }

        return shown;
    }

    private JsonArray Attachments(StoredMessage message) => message.UsesComponentsV2
        ? []
        : JsonText.Array(message.Attachments.Select(attachment => Attachment(message.ChannelId, attachment, message.IsEphemeral)));

    private void AddOrigin(JsonObject shown, StoredMessage message)
    {
        if (message.Origin is not { } origin || world.User(origin.UserId) is not { } user)
        {
            return;
        }

        var metadata = new JsonObject
        {
            ["id"] = origin.InteractionId.Text(),
            ["type"] = origin.Type,
            ["user"] = DiscordObjects.User(user),
            ["authorizing_integration_owners"] = JsonText.Node(origin.Owners),
        };
        AddId(metadata, "original_response_message_id", origin.OriginalMessageId);
        AddId(metadata, "interacted_message_id", origin.InteractedMessageId);
        AddId(metadata, "target_message_id", origin.TargetMessageId);
        shown["interaction_metadata"] = metadata;
        if (origin is { Name: { } name, OriginalMessageId: null })
        {
            metadata["name"] = name;
            shown["interaction"] = new JsonObject
            {
                ["id"] = origin.InteractionId.Text(),
                ["type"] = origin.Type,
                ["name"] = name,
                ["user"] = DiscordObjects.User(user),
            };
        }
    }

    private void AddReference(JsonObject shown, StoredMessage message, bool withReferenced)
    {
        if (message.ReferencedMessageId is not { } referenced)
        {
            return;
        }

        var reference = new JsonObject
        {
            ["type"] = 0,
            ["channel_id"] = message.ChannelId.Text(),
            ["message_id"] = referenced.Text(),
        };
        AddId(reference, "guild_id", message.GuildId);
        shown["message_reference"] = reference;
        if (withReferenced)
        {
            shown["referenced_message"] =
                world.Log(message.ChannelId).Find(referenced) is { IsEphemeral: false } found ? Message(found, withReferenced: false) : null;
        }
    }

    private JsonNode? Resolved(StoredMessage message, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject found:
                NameFile(message, found);
                ResolveMedia(message, found);
                foreach (var child in found.Select(pair => pair.Value).ToList())
                {
                    Resolved(message, child);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Resolved(message, item);
                }

                break;
        }

        return node;
    }

    /// <summary>A file component tells the name and size of its file (components/reference: File).</summary>
    private static void NameFile(StoredMessage message, JsonObject holder)
    {
        if (holder["file"] is JsonObject file
            && file["url"] is JsonValue value
            && value.TryGetValue<string>(out var url)
            && Referred(message, url) is { } attachment)
        {
            holder["name"] = attachment.FileName;
            holder["size"] = attachment.Size;
        }
    }

    private static StoredAttachment? Referred(StoredMessage message, string url) => url.StartsWith(Reference, StringComparison.Ordinal)
        ? message.Attachments.FirstOrDefault(file => file.FileName == url[Reference.Length..])
        : null;

    private void ResolveMedia(StoredMessage message, JsonObject holder)
    {
        foreach (var name in (string[])["url", "icon_url"])
        {
            if (holder[name] is not JsonValue value
                || !value.TryGetValue<string>(out var url)
                || Referred(message, url) is not { } attachment)
            {
                continue;
            }

            var target = address.Attachment(message.ChannelId, attachment.Id, attachment.FileName);
            holder[name] = target;
            if (name == "icon_url")
            {
                continue;
            }

            holder["id"] = attachment.Id.Text();
            holder["proxy_url"] = target;
            holder["attachment_id"] = attachment.Id.Text();
            holder["content_type"] = attachment.ContentType;
            holder["width"] = attachment.Width;
            holder["height"] = attachment.Height;
        }
    }

    private static void AddId(JsonObject shown, string name, ulong? id)
    {
        if (id is { } known)
        {
            shown[name] = known.Text();
        }
    }
}
