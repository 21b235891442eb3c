namespace SaaBot.Discord.Models;

/// <summary>An emoji on a button or an option: a Unicode one has a name only.</summary>
/// <param name="Name">The Unicode character, or a custom emoji's name.</param>
/// <param name="Id">A custom emoji's id.</param>
/// <param name="Animated">Whether a custom emoji moves.</param>
public sealed record PartialEmoji(string Name, Snowflake? Id = null, bool? Animated = null);
