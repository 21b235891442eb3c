using System.Text.Json;

namespace SaaBot.CommandLine;

/// <summary>A question in JSON Lines.</summary>
/// <param name="Id">Anything; it comes back as it is.</param>
/// <param name="Text">The scenario.</param>
/// <param name="Options">The options, when they are not in the text.</param>
internal sealed record WhichQuestion(JsonElement? Id, string? Text, IReadOnlyList<string>? Options);
