namespace SaaBot.Discord.Models;

/// <summary>A menu of given texts, in an action row or a label.</summary>
/// <param name="CustomId">What comes back, 1 to 100 characters.</param>
/// <param name="Options">At most 25 options.</param>
public sealed record StringSelect(string CustomId, IReadOnlyList<SelectOption> Options) : Component
{
    /// <summary>Shown while nothing is picked, at most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>How many must be picked, 0 to 25; 1 by default.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be picked, 1 to 25; 1 by default.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it must be answered; in modals only, true by default.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether it cannot be used; in messages only.</summary>
    public bool? Disabled { get; init; }
}
