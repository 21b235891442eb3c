using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>
/// An option of a command as it was used (Discord documentation: Receiving and Responding, "Application Command Interaction Data
/// Option Structure").
/// </summary>
public sealed record InteractionOption
{
    /// <summary>The option's name.</summary>
    public required string Name { get; init; }

    /// <summary>The option's type.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>Its value; none for a subcommand. While an option is being typed a number may still come as text.</summary>
    public OptionValue? Value { get; init; }

    /// <summary>The options inside a subcommand or a group.</summary>
    public IReadOnlyList<InteractionOption> Options { get => field ?? []; init; }

    /// <summary>Whether this option is being typed.</summary>
    public bool Focused { get; init; }

    /// <summary>Whether this is a subcommand or a group of subcommands.</summary>
    [JsonIgnore]
    public bool IsSubcommand => Type is CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup;
}
