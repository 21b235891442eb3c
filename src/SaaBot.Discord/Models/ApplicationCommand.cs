namespace SaaBot.Discord.Models;

/// <summary>
/// A command to register, or one that is registered (Discord documentation: Application Commands, "Application Command Structure").
/// </summary>
public sealed record ApplicationCommand
{
    /// <summary>The id that Discord gave; absent when registering.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Slash, user or message command.</summary>
    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.ChatInput;

    /// <summary>The name, 1 to 32 characters; lower case for slash commands.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; empty for user and message commands.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>The description by locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25 options, the required ones first.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>What a member needs to see the command by default; null for everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>How the application must be installed for the command to be there.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Where the command can be used.</summary>
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }
}
