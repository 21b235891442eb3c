namespace SaaBot.Discord.Models;

/// <summary>
/// A parameter or a subcommand of a command (Discord documentation: Application Commands, "Application Command Option Structure").
/// </summary>
public sealed record CommandOption
{
    /// <summary>The option's type.</summary>
    public required CommandOptionType Type { get; init; }

    /// <summary>The name, 1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description by locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given; not for subcommands.</summary>
    public bool? Required { get; init; }

    /// <summary>At most 25 fixed choices, of texts and numbers only.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>The options of a subcommand, or the subcommands of a group.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Which channels can be picked.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The least number that is taken.</summary>
    public OptionValue? MinValue { get; init; }

    /// <summary>The greatest number that is taken.</summary>
    public OptionValue? MaxValue { get; init; }

    /// <summary>The least length of a text, from 0.</summary>
    public int? MinLength { get; init; }

    /// <summary>The greatest length of a text, to 6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether choices are asked for while typing; excludes <see cref="Choices"/>.</summary>
    public bool? Autocomplete { get; init; }
}
