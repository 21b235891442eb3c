using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>An event on its way to the sessions that want it.</summary>
/// <param name="Type">Its name, such as MESSAGE_CREATE.</param>
/// <param name="Data">The <c>d</c> of the frame.</param>
internal sealed record GatewayEvent(string Type, byte[] Data)
{
    public GatewayEvent(string type, JsonObject data)
        : this(type, JsonText.Bytes(data))
    {
    }

    /// <summary>The guild it happened in; events without one go to shard 0.</summary>
    public ulong? GuildId { get; init; }

    /// <summary>The only application that gets it, when it is not for all.</summary>
    public ulong? ApplicationId { get; init; }

    /// <summary>The intent that a session needs for it; 0 for none.</summary>
    public int Intent { get; init; }

    /// <summary>The data without message content, for sessions that may not read it.</summary>
    public byte[]? DataWithoutContent { get; init; }

    /// <summary>Applications that see the content without the intent: the author, and whoever is mentioned.</summary>
    public IReadOnlyCollection<ulong> ContentFor { get; init; } = [];
}
