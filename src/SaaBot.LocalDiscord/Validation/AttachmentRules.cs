using System.Text.Json;
using SaaBot.LocalDiscord.Json;
using SaaBot.LocalDiscord.Rest;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>The attachments array and the files it speaks of (reference: Uploading Files; resources/message: Editing Message Attachments).</summary>
internal static class AttachmentRules
{
    private const int Most = 10;
    private const int LongestDescription = 1024;

    /// <summary>The files the message will have: those of it that stay, then the new ones.</summary>
    public static IReadOnlyList<AttachmentDraft> Check(
        JsonElement payload, IReadOnlyList<UploadedFile> files, StoredMessage? existing, Form form)
    {
        var result = new List<AttachmentDraft>();
        var described = new Dictionary<int, JsonElement>();
        if (payload.Get("attachments") is { } given)
        {
            Listed(given, files, existing, form["attachments"], result, described);
        }
        else if (existing is not null && !payload.Has("attachments"))
        {
            result.AddRange(existing.Attachments.Select(attachment => Kept(attachment, default)));
        }

        foreach (var file in files)
        {
            described.TryGetValue(file.Index, out var entry);
            result.Add(new AttachmentDraft(
                file, null, SafeName(entry.Str("filename") ?? file.FileName), entry.Str("description"), entry.Bool("is_spoiler") == true));
        }

        if (result.Count > Most)
        {
            form["attachments"].Add(FormError.MaxLength(Most));
        }

        return result;
    }

    private static void Listed(
        JsonElement given,
        IReadOnlyList<UploadedFile> files,
        StoredMessage? existing,
        Form form,
        List<AttachmentDraft> kept,
        Dictionary<int, JsonElement> described)
    {
        var entries = Checks.List(given, form, 0, Most);
        for (var index = 0; index < entries.Count; index++)
        {
            var (entry, place) = (entries[index], form[index]);
            if (entry.Get("description") is { } description)
            {
                Checks.Text(description, place["description"], 0, LongestDescription);
            }

            if (entry.Id("id") is not { } id)
            {
                place["id"].Add(FormError.Required);
            }
            else if (existing?.Attachments.FirstOrDefault(attachment => attachment.Id == id) is { } attachment)
            {
                kept.Add(Kept(attachment, entry));
            }
            else if (files.Any(file => (ulong)file.Index == id))
            {
                described[(int)id] = entry;
            }
            else
            {
                place["id"].Add("ATTACHMENT_NOT_FOUND", "Attachment data not found");
            }
        }
    }

    private static AttachmentDraft Kept(StoredAttachment attachment, JsonElement entry) => new(
        null,
        attachment.Id,
        attachment.FileName,
        entry.Str("description") ?? attachment.Description,
        entry.Bool("is_spoiler") ?? attachment.IsSpoiler);

    /// <summary>File names keep letters, digits, dots, dashes and underscores; anything else becomes an underscore.</summary>
    private static string SafeName(string name) =>
        string.Concat(Path.GetFileName(name).Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'));
}
