namespace SaaBot.Discord.Models;

/// <summary>A server (Discord documentation: Guild, "Guild Object"); only the fields that a study bot reads.</summary>
public sealed record Guild
{
    /// <summary>The server's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The server's name.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Its owner.</summary>
    public Snowflake OwnerId { get; init; }

    /// <summary>The server's language, such as <c>vi</c> or <c>en-US</c>.</summary>
    public string PreferredLocale { get => field ?? "en-US"; init; }
}
