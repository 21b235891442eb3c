using System.Text.Json;

namespace SaaBot.CommandLine;

/// <summary>A line that could not be answered.</summary>
/// <param name="Id">Its id, when it had one.</param>
/// <param name="Error">What is wrong with it.</param>
internal sealed record WhichError(JsonElement? Id, string Error);
