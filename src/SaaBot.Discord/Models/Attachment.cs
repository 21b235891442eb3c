namespace SaaBot.Discord.Models;

/// <summary>A file of a message or of a command (Discord documentation: Message, "Attachment Object").</summary>
public sealed record Attachment
{
    /// <summary>The file's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The file's name.</summary>
    public string Filename { get => field ?? ""; init; }

    /// <summary>The alternative text, at most 1024 characters.</summary>
    public string? Description { get; init; }

    /// <summary>The media type, if Discord knows it.</summary>
    public string? ContentType { get; init; }

    /// <summary>The size in bytes.</summary>
    public long Size { get; init; }

    /// <summary>Where the file can be fetched; the address expires.</summary>
    public string Url { get => field ?? ""; init; }
}
