namespace SaaBot.Discord.Models;

/// <summary>A field of an embed.</summary>
/// <param name="Name">At most 256 characters.</param>
/// <param name="Value">At most 1024 characters.</param>
/// <param name="Inline">Whether it may stand beside others.</param>
public sealed record EmbedField(string Name, string Value, bool? Inline = null);
