namespace SaaBot.Discord.Models;

/// <summary>A field to type in, inside a label of a modal.</summary>
/// <param name="CustomId">What it is called when it comes back, 1 to 100 characters.</param>
/// <param name="Style">One line or several.</param>
public sealed record TextInput(string CustomId, TextInputStyle Style) : Component
{
    /// <summary>The least length, 0 to 4000.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length, 1 to 4000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether it must be filled; true by default.</summary>
    public bool? Required { get; init; }

    /// <summary>What stands in it at first, at most 4000 characters.</summary>
    public string? Value { get; init; }

    /// <summary>Shown while it is empty, at most 100 characters.</summary>
    public string? Placeholder { get; init; }
}
