namespace SaaBot.Discord.Models;

/// <summary>How a button looks (Discord documentation: Component Reference, "Button Styles").</summary>
public enum ButtonStyle
{
    /// <summary>The most important action of a group.</summary>
    Primary = 1,

    /// <summary>Any other action.</summary>
    Secondary = 2,

    /// <summary>A confirmation.</summary>
    Success = 3,

    /// <summary>Something that cannot be undone.</summary>
    Danger = 4,

    /// <summary>Opens an address.</summary>
    Link = 5,
}
