namespace SaaBot.Discord.Models;

/// <summary>Space between components, with a line unless it is turned off.</summary>
/// <param name="Divider">Whether a line is drawn; true by default.</param>
/// <param name="Spacing">How much space; small by default.</param>
public sealed record Separator(bool? Divider = null, SeparatorSpacing? Spacing = null) : Component;
