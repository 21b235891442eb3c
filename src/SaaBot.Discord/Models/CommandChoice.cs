namespace SaaBot.Discord.Models;

/// <summary>
/// A choice of an option, or one offered while typing (Discord documentation: Application Commands, "Application Command Option
/// Choice Structure").
/// </summary>
/// <param name="Name">What the person sees, 1 to 100 characters.</param>
/// <param name="Value">What the bot gets, at most 100 characters.</param>
public sealed record CommandChoice(string Name, OptionValue Value)
{
    /// <summary>The name by locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>A choice of a text.</summary>
    /// <param name="name">What the person sees.</param>
    /// <param name="value">What the bot gets.</param>
    public static CommandChoice Of(string name, string value) => new(name, OptionValue.Of(value));

    /// <summary>A choice of a whole number.</summary>
    /// <param name="name">What the person sees.</param>
    /// <param name="value">What the bot gets.</param>
    public static CommandChoice Of(string name, long value) => new(name, OptionValue.Of(value));
}
