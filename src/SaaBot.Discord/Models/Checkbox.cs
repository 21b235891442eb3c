namespace SaaBot.Discord.Models;

/// <summary>Yes or no, inside a label of a modal.</summary>
/// <param name="CustomId">What it is called when it comes back, 1 to 100 characters.</param>
/// <param name="Default">Whether it is ticked from the start.</param>
public sealed record Checkbox(string CustomId, bool? Default = null) : Component;
