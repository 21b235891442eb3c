namespace SaaBot.Discord.Models;

/// <summary>A picture or a file by its address (Discord documentation: Component Reference, "Unfurled Media Item").</summary>
/// <param name="Url">An address, or <c>attachment://name</c> for a file of the same message.</param>
public sealed record UnfurledMedia(string Url)
{
    /// <summary>A file that is sent with the message.</summary>
    /// <param name="fileName">The file's name.</param>
    public static UnfurledMedia Attached(string fileName) => new($"attachment://{fileName}");
}
