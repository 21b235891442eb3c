namespace SaaBot.Discord.Models;

/// <summary>
/// A file that a message is to have: an uploaded one by the index of its part, or one that it has already by its id
/// (Discord documentation: Reference, "Editing Message Attachments").
/// </summary>
/// <param name="Id">The id, or the index <c>n</c> of <c>files[n]</c>.</param>
/// <param name="Filename">The file's name; only for an uploaded one.</param>
/// <param name="Description">The alternative text, at most 1024 characters.</param>
public sealed record AttachmentReference(Snowflake Id, string? Filename = null, string? Description = null);
