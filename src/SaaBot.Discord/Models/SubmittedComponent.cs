using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>
/// One component of a sent modal, whatever its type: a label or a row with others inside, or a field with its value
/// (Discord documentation: Receiving and Responding, "Component Interaction Response Structures"). A type that is new to this
/// client is read like the others.
/// </summary>
public sealed record SubmittedComponent
{
    /// <summary>The component's type.</summary>
    public ComponentType Type { get; init; }

    /// <summary>The field's id as the bot gave it.</summary>
    public string? CustomId { get; init; }

    /// <summary>What was typed in a text input, picked in a radio group (none when nothing was) or ticked in a checkbox.</summary>
    public OptionValue? Value { get; init; }

    /// <summary>What was picked in a select menu or a checkbox group.</summary>
    public IReadOnlyList<string> Values { get => field ?? []; init; }

    /// <summary>The field inside a label.</summary>
    public SubmittedComponent? Component { get; init; }

    /// <summary>The fields inside an action row.</summary>
    public IReadOnlyList<SubmittedComponent> Components { get => field ?? []; init; }

    /// <summary>This field, or those inside, that have a <c>custom_id</c>.</summary>
    [JsonIgnore]
    public IEnumerable<SubmittedComponent> Inputs =>
        CustomId is not null ? [this] : Components.Concat(Component is null ? [] : [Component]).SelectMany(inner => inner.Inputs);
}
