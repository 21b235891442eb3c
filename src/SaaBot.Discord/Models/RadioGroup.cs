namespace SaaBot.Discord.Models;

/// <summary>One of several, inside a label of a modal.</summary>
/// <param name="CustomId">What it is called when it comes back, 1 to 100 characters.</param>
/// <param name="Options">2 to 10 options.</param>
/// <param name="Required">Whether one must be picked; true by default.</param>
public sealed record RadioGroup(string CustomId, IReadOnlyList<GroupOption> Options, bool? Required = null) : Component;
