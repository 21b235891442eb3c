using System.Collections.ObjectModel;
using System.Text.Json.Serialization;

namespace SaaBot.Discord.Models;

/// <summary>
/// Somebody used a command, a component or a modal (Discord documentation: Receiving and Responding, "Interaction Object").
/// The first answer is due within 3 seconds; <see cref="Token"/> then lives 15 minutes.
/// </summary>
public sealed record Interaction
{
    /// <summary>The interaction's id; its snowflake time is when Discord made it.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>The application it is for.</summary>
    public required Snowflake ApplicationId { get; init; }

    /// <summary>What was used.</summary>
    public required InteractionType Type { get; init; }

    /// <summary>What was said; absent only for a ping.</summary>
    public InteractionData? Data { get; init; }

    /// <summary>The server, if it happened in one.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>The channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>The channel with its type and name, as far as Discord sends them.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The invoking member, in a server.</summary>
    public Member? Member { get; init; }

    /// <summary>The invoking user, outside servers.</summary>
    public User? User { get; init; }

    /// <summary>The secret that answers are sent with. It must reach no log.</summary>
    public required string Token { get; init; }

    /// <summary>Always 1.</summary>
    public int Version { get; init; }

    /// <summary>The message whose component was used, if any.</summary>
    public Message? Message { get; init; }

    /// <summary>What the application may do in the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The invoking user's language, such as <c>vi</c> or <c>en-US</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The server's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Where it happened.</summary>
    public InteractionContextType? Context { get; init; }

    /// <summary>Key "0" (installed in a server): the server's id; key "1" (installed by a user): that user's id.</summary>
    public IReadOnlyDictionary<string, Snowflake> AuthorizingIntegrationOwners { get => field ?? ReadOnlyDictionary<string, Snowflake>.Empty; init; }

    /// <summary>The largest file that may be uploaded in the answer, in bytes.</summary>
    public long? AttachmentSizeLimit { get; init; }

    /// <summary>Who did it, in a server or outside.</summary>
    /// <exception cref="InvalidOperationException">Neither member nor user was sent, as in a ping.</exception>
    [JsonIgnore]
    public User Invoker => Member?.User ?? User ?? throw new InvalidOperationException("The interaction names no user.");

    /// <summary>Everything but the token, which must reach no log.</summary>
    public override string ToString() => $"Interaction {Id} ({Type}, {Data?.Name ?? Data?.CustomId})";
}
