using System.Text.Json;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>A checked message: what it will be like as a whole, whether it is new or an edit of one that exists.</summary>
internal sealed record MessageDraft
{
    public required string Content { get; init; }
    public JsonElement? Embeds { get; init; }

    /// <summary>With ids filled in.</summary>
    public JsonElement? Components { get; init; }
    public required int Flags { get; init; }
    public required IReadOnlyList<AttachmentDraft> Attachments { get; init; }

    /// <summary>The allowed mentions object, or null when it was left out.</summary>
    public JsonElement? AllowedMentions { get; init; }

    /// <summary>Whether embeds or files are new, which needs a permission in a channel.</summary>
    public bool HasNewFiles => Attachments.Any(attachment => attachment.File is not null);
}
