using SaaBot.LocalDiscord.Rest;

namespace SaaBot.LocalDiscord.Validation;

/// <summary>An attachment that a message shall have: a new file, or one it has already (by id).</summary>
internal sealed record AttachmentDraft(UploadedFile? File, ulong? ExistingId, string FileName, string? Description, bool IsSpoiler);
