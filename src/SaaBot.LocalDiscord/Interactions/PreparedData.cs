using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Interactions;

/// <summary>Interaction data that passed the client's own rules, or the reason why it did not.</summary>
internal sealed record PreparedData
{
    /// <summary>Why the client does not send it; everything else is unset then.</summary>
    public string? Refusal { get; init; }
    public LocalApplication? Application { get; init; }
    public JsonObject? Data { get; init; }
    public StoredCommand? Command { get; init; }
    public string? CommandName { get; init; }
    public int FocusedType { get; init; }
    public StoredMessage? Source { get; init; }
    public ulong? TargetMessageId { get; init; }

    public static PreparedData Refused(string reason) => new() { Refusal = reason };
}
