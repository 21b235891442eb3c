namespace SaaBot.Discord.Models;

/// <summary>A file of the message, shown as a file.</summary>
/// <param name="File">The file; only <c>attachment://name</c> is taken.</param>
/// <param name="Spoiler">Whether it is hidden at first.</param>
public sealed record FileComponent(UnfurledMedia File, bool? Spoiler = null) : Component;
