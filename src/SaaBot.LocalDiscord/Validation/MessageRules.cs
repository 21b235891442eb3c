using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>
/// The rules of a message, new or edited (resources/message: Create Message, Edit Message). An edit is judged by the message
/// that it would leave: what it does not mention stays.
/// </summary>
internal static class MessageRules
{
    private const int MostContent = 2000;

    /// <summary>
    /// Checks a payload. <paramref name="form"/> is where the payload sits in the body: the root, or <c>data</c> of a callback.
    /// </summary>
    public static Outcome<MessageDraft> Check(
        JsonElement payload, IReadOnlyList<UploadedFile> files, StoredMessage? existing, Form root, Form form)
    {
        if (payload.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            form.Add(FormError.NotAnObject);
            return ApiError.Invalid(root);
        }

        var flags = Flags(payload, existing, form["flags"]);
        var isV2 = (flags & MessageFlags.ComponentsV2) != 0;
        var content = Content(payload, existing, form["content"]);
        var embeds = payload.Has("embeds") ? payload.Get("embeds") : existing?.Embeds;
        if (payload.Get("embeds") is { } newEmbeds)
        {
            EmbedRules.Check(newEmbeds, form["embeds"]);
        }

        var attachments = AttachmentRules.Check(payload, files, existing, form);
        var components = payload.Has("components") ? payload.Get("components") : existing?.Components;
        var walk = components is { } given ? ComponentRules.CheckMessage(given, form["components"], isV2) : null;
        CheckReferences(walk, attachments, isV2, form);
        if (payload.Get("allowed_mentions") is { } mentions)
        {
            MentionRules.Check(mentions, form["allowed_mentions"]);
        }

        if (isV2)
        {
            RefuseLegacy(payload, content, embeds, form);
        }

        if (!root.IsClean)
        {
            return ApiError.Invalid(root);
        }

        if (!isV2 && payload.Get("poll") is not null)
        {
            return ApiError.Disabled;
        }

        var hasComponents = components is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0;
        var hasEmbeds = embeds is { ValueKind: JsonValueKind.Array } shown && shown.GetArrayLength() > 0;
        if (isV2 ? !hasComponents : content.Length == 0 && !hasEmbeds && attachments.Count == 0)
        {
            return ApiError.EmptyMessage;
        }

        return new MessageDraft
        {
            Content = content,
            Embeds = hasEmbeds ? embeds : null,
            Components = hasComponents ? ComponentRules.WithIds(components!.Value) : null,
            Flags = flags,
            Attachments = attachments,
            AllowedMentions = payload.Get("allowed_mentions"),
        };
    }

    private static int Flags(JsonElement payload, StoredMessage? existing, Form form)
    {
        var kept = existing?.Flags ?? 0;
        if (payload.Get("flags") is not { } value)
        {
            return kept & ~MessageFlags.Loading;
        }

        if (Checks.Whole(value, form, 0, int.MaxValue) is not { } given)
        {
            return kept;
        }

        var wasV2 = (kept & MessageFlags.ComponentsV2) != 0;
        if (wasV2 && (given & MessageFlags.ComponentsV2) == 0)
        {
            form.Add("MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED", "MessageFlags.IS_COMPONENTS_V2 cannot be removed from a message");
        }

        if (existing is null)
        {
            return (int)given & MessageFlags.Settable;
        }

        const int editable = MessageFlags.SuppressEmbeds | MessageFlags.ComponentsV2;
        return (kept & ~editable & ~MessageFlags.Loading) | ((int)given & editable);
    }

    private static string Content(JsonElement payload, StoredMessage? existing, Form form)
    {
        if (!payload.Has("content"))
        {
            return existing?.Content ?? "";
        }

        return payload.Get("content") is { } value ? Checks.Text(value, form, 0, MostContent)?.Trim() ?? "" : "";
    }

    private static void CheckReferences(ComponentWalk? walk, IReadOnlyList<AttachmentDraft> attachments, bool isV2, Form form)
    {
        var referred = new HashSet<string>();
        foreach (var (fileName, place) in walk?.References ?? [])
        {
            referred.Add(fileName);
            if (attachments.All(attachment => attachment.FileName != fileName))
            {
                place.Add("UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
            }
        }

        for (var index = 0; isV2 && index < attachments.Count; index++)
        {
            if (!referred.Contains(attachments[index].FileName))
            {
                form["attachments"][index].Add(
                    "ATTACHMENT_NOT_REFERENCED", "Attachments of a message with Components V2 must be referenced by a component");
            }
        }
    }

    /// <summary>With Components V2 the older fields are refused, also those an edit would keep (components/reference).</summary>
    private static void RefuseLegacy(JsonElement payload, string content, JsonElement? embeds, Form form)
    {
        var used = new List<string>();
        if (content.Length > 0)
        {
            used.Add("content");
        }

        if (embeds is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
        {
            used.Add("embeds");
        }

        used.AddRange(((string[])["poll", "sticker_ids"]).Where(name => payload.Get(name) is not null));
        foreach (var name in used)
        {
            form[name].Add(
                "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }
}
