namespace SaaBot.Discord.Models;

/// <summary>A button, in an action row or beside a section. A link has a URL, every other style a <c>custom_id</c>.</summary>
/// <param name="Style">How it looks.</param>
public sealed record Button(ButtonStyle Style) : Component
{
    /// <summary>Its text, at most 80 characters.</summary>
    public string? Label { get; init; }

    /// <summary>The emoji before the text.</summary>
    public PartialEmoji? Emoji { get; init; }

    /// <summary>What comes back when it is pressed, 1 to 100 characters, unique in the message.</summary>
    public string? CustomId { get; init; }

    /// <summary>Where a link leads, at most 512 characters.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool? Disabled { get; init; }

    /// <summary>A button that comes back as an interaction.</summary>
    /// <param name="style">How it looks.</param>
    /// <param name="customId">What comes back, 1 to 100 characters.</param>
    /// <param name="label">Its text, at most 80 characters.</param>
    public static Button Press(ButtonStyle style, string customId, string label) => new(style) { CustomId = customId, Label = label };

    /// <summary>A button that opens an address.</summary>
    /// <param name="url">The address, at most 512 characters.</param>
    /// <param name="label">Its text, at most 80 characters.</param>
    public static Button Link(string url, string label) => new(ButtonStyle.Link) { Url = url, Label = label };
}
