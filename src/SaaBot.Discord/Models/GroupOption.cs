namespace SaaBot.Discord.Models;

/// <summary>An option of a radio or checkbox group.</summary>
/// <param name="Label">What is seen, at most 100 characters.</param>
/// <param name="Value">What comes back, at most 100 characters.</param>
/// <param name="Description">A second line, at most 100 characters.</param>
/// <param name="Default">Whether it is picked from the start.</param>
public sealed record GroupOption(string Label, string Value, string? Description = null, bool? Default = null);
