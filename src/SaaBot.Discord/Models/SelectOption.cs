namespace SaaBot.Discord.Models;

/// <summary>An option of a menu (Discord documentation: Component Reference, "Select Option Structure").</summary>
/// <param name="Label">What is seen, at most 100 characters.</param>
/// <param name="Value">What comes back, at most 100 characters.</param>
/// <param name="Description">A second line, at most 100 characters.</param>
/// <param name="Emoji">The emoji before it.</param>
/// <param name="Default">Whether it is picked from the start.</param>
public sealed record SelectOption(
    string Label,
    string Value,
    string? Description = null,
    PartialEmoji? Emoji = null,
    bool? Default = null);
