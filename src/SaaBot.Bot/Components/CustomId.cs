using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SaaBot.Bot.Components;

/// <summary>
/// What a button, menu or modal carries: <c>name:version:arguments</c>. Clients see it and may send anything, so it holds no secret and every
/// part of it is checked when it comes back. Stateless, so that old cards work after a restart.
/// </summary>
/// <param name="Name">The route's name: lower-case letters, digits and hyphens.</param>
/// <param name="Version">The version of the route's arguments, 1 to 99.</param>
/// <param name="Arguments">The route's arguments; a colon or percent sign inside one is escaped.</param>
public sealed record CustomId(string Name, int Version, IReadOnlyList<string> Arguments)
{
    /// <summary>Discord's limit on a custom id, in characters (Components reference, "Custom ID").</summary>
    public const int MaximumLength = 100;

    /// <summary>A custom id with arguments.</summary>
    /// <param name="name">The route's name.</param>
    /// <param name="version">The version of its arguments.</param>
    /// <param name="arguments">Its arguments.</param>
    public static CustomId Of(string name, int version, params IReadOnlyList<string> arguments) => new(name, version, arguments);

    /// <summary>The argument at a place, or an empty text when there are fewer.</summary>
    /// <param name="index">The place, from 0.</param>
    public string Argument(int index) => index < Arguments.Count ? Arguments[index] : "";

    /// <summary>The text that Discord stores.</summary>
    /// <exception cref="InvalidOperationException">It is longer than <see cref="MaximumLength"/>: a bug in the route.</exception>
    public string Encode()
    {
        string text = string.Join(':', Arguments.Select(Escape).Prepend(Version.ToString(CultureInfo.InvariantCulture)).Prepend(Name));
        return text.Length <= MaximumLength
            ? text
            : throw new InvalidOperationException($"The custom id of '{Name}' has {text.Length} characters; Discord takes {MaximumLength}.");
    }

    /// <summary>Reads what came back from a client.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="customId">The parts, when the text has the right form.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CustomId? customId)
    {
        customId = null;
        if (text is null || text.Length > MaximumLength)
        {
            return false;
        }

        string[] parts = text.Split(':');
        if (parts.Length < 2
            || !IsName(parts[0])
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            || version is < 1 or > 99)
        {
            return false;
        }

        customId = new CustomId(parts[0], version, [.. parts.Skip(2).Select(Unescape)]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(CustomId? other) =>
        other is not null && Name == other.Name && Version == other.Version && Arguments.SequenceEqual(other.Arguments, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Version, Arguments.Count);

    private static bool IsName(string text) => text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    private static string Escape(string argument) =>
        argument.Replace("%", "%25", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal);

    private static string Unescape(string argument) =>
        argument.Replace("%3A", ":", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
