namespace SaaBot.Discord.Models;

/// <summary>Some of several, inside a label of a modal.</summary>
/// <param name="CustomId">What it is called when it comes back, 1 to 100 characters.</param>
/// <param name="Options">1 to 10 options.</param>
public sealed record CheckboxGroup(string CustomId, IReadOnlyList<GroupOption> Options) : Component
{
    /// <summary>How many must be ticked, 0 to 10; 1 by default.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be ticked, 1 to 10; all by default.</summary>
    public int? MaxValues { get; init; }

    /// <summary>Whether it must be answered; true by default.</summary>
    public bool? Required { get; init; }
}
