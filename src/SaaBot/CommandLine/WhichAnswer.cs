using System.Text.Json;

namespace SaaBot.CommandLine;

/// <summary>An answer in JSON Lines.</summary>
/// <param name="Id">The question's id.</param>
/// <param name="Pattern">The pattern that fits, or null.</param>
/// <param name="Confidence">How likely it is the right one, 0 to 1.</param>
/// <param name="Ranked">The patterns with evidence, best first.</param>
/// <param name="Evidence">The words it went by.</param>
/// <param name="Option">The option to choose, from 0, or null.</param>
internal sealed record WhichAnswer(
    JsonElement? Id,
    string? Pattern,
    double Confidence,
    IReadOnlyList<WhichRank> Ranked,
    IReadOnlyList<WhichEvidence> Evidence,
    int? Option);
