namespace SaaBot.LocalDiscord.World;

/// <summary>A file of a message; the bytes are kept apart, by id.</summary>
internal sealed record StoredAttachment(
    ulong Id,
    string FileName,
    string? Description,
    string ContentType,
    long Size,
    int? Width,
    int? Height,
    bool IsSpoiler);
