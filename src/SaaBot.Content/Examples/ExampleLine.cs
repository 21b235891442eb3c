using System.Text.Json;
using System.Text.Json.Serialization;

namespace SaaBot.Content.Examples;

/// <summary>A line of labelled examples, as it is written.</summary>
internal sealed record ExampleLine
{
    public required string Id { get; init; }

    /// <summary>The id of the example that tells the same; the example's own when missing.</summary>
    public string? Scenario { get; init; }

    public required string Text { get; init; }

    [JsonPropertyName("lang")]
    public string? Language { get; init; }

    public string? Style { get; init; }

    public IReadOnlyList<string>? Options { get; init; }

    /// <summary>A number from 0, a letter, or a list of either.</summary>
    public JsonElement Answer { get; init; }

    public required IReadOnlyList<string> Acceptable { get; init; }
}
