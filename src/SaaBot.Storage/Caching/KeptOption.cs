using SaaBot.Domain.Matching;

namespace SaaBot.Storage.Caching;

/// <summary>An option's choice without its words.</summary>
/// <param name="Index">See <see cref="OptionChoice.Index"/>.</param>
/// <param name="Chance">See <see cref="OptionChoice.Chance"/>.</param>
/// <param name="Met">Where <see cref="OptionChoice.Met"/> is in the option.</param>
internal sealed record KeptOption(int Index, double Chance, IReadOnlyList<KeptStretch> Met)
{
    /// <summary>Leaves the words out.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="options">The options' texts.</param>
    public static KeptOption Of(OptionChoice choice, IReadOnlyList<string> options) => new(
        choice.Index, choice.Chance, [.. choice.Met.Select(words => new KeptStretch(options[choice.Index].IndexOf(words, StringComparison.Ordinal), words.Length))]);

    /// <summary>The choice with its words.</summary>
    /// <param name="options">The options' texts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The options have no such place.</exception>
    public OptionChoice In(IReadOnlyList<string> options) => new(Index, [.. Met.Select(words => words.In(options[Index]))]) { Chance = Chance };
}
