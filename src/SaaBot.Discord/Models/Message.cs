using System.Text.Json.Serialization;
using SaaBot.Discord.Json;

namespace SaaBot.Discord.Models;

/// <summary>
/// A message as Discord tells of it (Discord documentation: Message, "Message Object"). Of its components only the custom ids are read:
/// a bot knows what it sent, and a component type that is new to this client must not break the reading.
/// </summary>
public sealed record Message
{
    /// <summary>The message's id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The channel it stands in.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>Its text; empty for others' messages without the message content intent.</summary>
    public string Content { get => field ?? ""; init; }

    /// <summary>Its flags.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get => field ?? []; init; }

    /// <summary>Whether it is pinned.</summary>
    public bool Pinned { get; init; }

    /// <summary>The message that it replies to, if any.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The custom ids of its components, nested ones included, in order: what a bot knows its own message by.</summary>
    [JsonPropertyName("components")]
    [JsonConverter(typeof(CustomIdsConverter))]
    public IReadOnlyList<string> CustomIds { get => field ?? []; init; }

    /// <summary>The interaction that it answers, if any.</summary>
    public InteractionMetadata? InteractionMetadata { get; init; }
}
