namespace SaaBot.Discord.Models;

/// <summary>The size of a text input (Discord documentation: Component Reference, "Text Input Styles").</summary>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    Short = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}
