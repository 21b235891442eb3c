namespace SaaBot.Discord.Models;

/// <summary>A row of at most 5 buttons, or of one select menu.</summary>
/// <param name="Components">The buttons or the menu.</param>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component
{
    /// <summary>A row of these.</summary>
    /// <param name="components">The buttons or the menu.</param>
    public static ActionRow Of(params Component[] components) => new(components);
}
