namespace SaaBot.Discord.Models;

/// <summary>A picture of a gallery.</summary>
/// <param name="Media">The picture.</param>
/// <param name="Description">The alternative text, at most 1024 characters.</param>
/// <param name="Spoiler">Whether it is blurred at first.</param>
public sealed record MediaGalleryItem(UnfurledMedia Media, string? Description = null, bool? Spoiler = null);
