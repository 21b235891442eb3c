namespace SaaBot.Discord.Models;

/// <summary>A box with a title and a text, for messages without components V2 (Discord documentation: Message, "Embed Object").</summary>
public sealed record Embed
{
    /// <summary>The title, at most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>The text, at most 4096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>The bar's colour, 0x000000 to 0xFFFFFF.</summary>
    public int? Color { get; init; }

    /// <summary>The picture below.</summary>
    public UnfurledMedia? Image { get; init; }

    /// <summary>At most 25 fields.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    /// <summary>The line at the foot.</summary>
    public EmbedFooter? Footer { get; init; }
}
