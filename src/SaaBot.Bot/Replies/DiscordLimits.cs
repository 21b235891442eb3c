namespace SaaBot.Bot.Replies;

/// <summary>Discord's limits on what a message holds, in UTF-16 units or pieces (Components reference; Interactions, "Responding").</summary>
public static class DiscordLimits
{
    /// <summary>All text of a message with Components V2 together.</summary>
    public const int MessageText = 4000;

    /// <summary>All components of a message with Components V2, nested ones included.</summary>
    public const int MessageComponents = 40;

    /// <summary>The label of a button.</summary>
    public const int ButtonLabel = 80;

    /// <summary>The label, value or description of a menu's option, and the name or value of an autocomplete choice.</summary>
    public const int Choice = 100;

    /// <summary>Options of one menu, and autocomplete choices.</summary>
    public const int Choices = 25;

    /// <summary>The placeholder of a menu.</summary>
    public const int Placeholder = 150;

    /// <summary>The title of a modal, and the label of its input.</summary>
    public const int ModalTitle = 45;

    /// <summary>The alternative text of a picture.</summary>
    public const int AltText = 1024;
}
