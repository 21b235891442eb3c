namespace SaaBot.Content;

/// <summary>A file of the content folder.</summary>
/// <param name="Folder">Its kind.</param>
/// <param name="Name">Its name without extension.</param>
/// <param name="Path">Its path inside the content folder, with forward slashes.</param>
internal sealed record ContentFile(ContentFolder Folder, string Name, string Path);
