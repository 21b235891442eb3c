namespace SaaBot.Discord.Models;

/// <summary>
/// A file to upload with a message. It is sent as <c>files[n]</c> and announced in <c>attachments</c> by the client itself
/// (Discord documentation: Reference, "Uploading Files").
/// </summary>
/// <param name="Name">The file's name, as <c>attachment://name</c> refers to it.</param>
/// <param name="ContentType">The media type, such as <c>image/png</c>.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Description">The alternative text, at most 1024 characters.</param>
public sealed record FilePart(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description = null);
