using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>A caption around one field of a modal.</summary>
/// <param name="Text">The caption, at most 45 characters.</param>
/// <param name="Component">The field: a text input, a select menu, a radio or checkbox group or a checkbox.</param>
/// <param name="Description">A line below the caption, at most 100 characters.</param>
public sealed record Label(
    [property: JsonPropertyName("label")] string Text,
    Component Component,
    string? Description = null) : Component;
