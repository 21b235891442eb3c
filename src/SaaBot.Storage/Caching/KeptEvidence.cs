using System.Text.Json.Serialization;
using SaaBot.Domain.Matching;

namespace SaaBot.Storage.Caching;

/// <summary>A piece of evidence without its words. A long scenario has hundreds: the names are short.</summary>
/// <param name="Start">See <see cref="Evidence.Start"/>.</param>
/// <param name="Length">See <see cref="Evidence.Length"/>.</param>
/// <param name="Pattern">The place of the pattern's id in <see cref="KeptReport.Names"/>.</param>
/// <param name="Weight">See <see cref="Evidence.Weight"/>.</param>
/// <param name="Variant">The place of the variant's id there, or null.</param>
internal sealed record KeptEvidence(
    [property: JsonPropertyName("s")] int Start,
    [property: JsonPropertyName("l")] int Length,
    [property: JsonPropertyName("p")] int Pattern,
    [property: JsonPropertyName("w")] double Weight,
    [property: JsonPropertyName("v"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Variant = null)
{
    /// <summary>Leaves the words out.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="names">The ids; what is missing is added.</param>
    public static KeptEvidence Of(Evidence evidence, List<string> names) => new(
        evidence.Start, evidence.Length, PlaceOf(evidence.PatternId, names), evidence.Weight, evidence.VariantId is { } variant ? PlaceOf(variant, names) : null);

    /// <summary>The evidence in its text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The ids.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such place.</exception>
    public Evidence In(string text, IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Start);
        ArgumentOutOfRangeException.ThrowIfNegative(Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Length, text.Length - Start);
        return new Evidence(text, Start, Length, names[Pattern], Variant is { } variant ? names[variant] : null, Weight);
    }

    private static int PlaceOf(string id, List<string> names)
    {
        int place = names.IndexOf(id);
        if (place < 0)
        {
            place = names.Count;
            names.Add(id);
        }

        return place;
    }
}
