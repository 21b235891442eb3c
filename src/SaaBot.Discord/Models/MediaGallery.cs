namespace SaaBot.Discord.Models;

/// <summary>One to ten pictures.</summary>
/// <param name="Items">The pictures.</param>
public sealed record MediaGallery(IReadOnlyList<MediaGalleryItem> Items) : Component
{
    /// <summary>A gallery of one picture that is sent with the message.</summary>
    /// <param name="fileName">The file's name.</param>
    /// <param name="description">The alternative text, at most 1024 characters.</param>
    public static MediaGallery Of(string fileName, string description) =>
        new([new MediaGalleryItem(UnfurledMedia.Attached(fileName), description)]);
}
