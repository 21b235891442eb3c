namespace SaaBot.Discord.Models;

/// <summary>The bot's own application (Discord documentation: Application, "Application Object").</summary>
public sealed record Application
{
    /// <summary>The application's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The application's name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>The application's bot user.</summary>
    public User? Bot { get; init; }
}
