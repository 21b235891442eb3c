namespace SaaBot.Discord.Models;

/// <summary>Whom a message may ping (Discord documentation: Message, "Allowed Mentions Object").</summary>
public sealed record AllowedMentions
{
    /// <summary>Nobody, whatever the text says.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Kinds of mention that are taken from the text: <c>users</c>, <c>roles</c>, <c>everyone</c>.</summary>
    public IReadOnlyList<string> Parse { get => field ?? []; init; }

    /// <summary>Users that may be pinged, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>Roles that may be pinged, at most 100.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>Whether the author of the message that is replied to is pinged.</summary>
    public bool? RepliedUser { get; init; }

    /// <summary>These users and nobody else.</summary>
    /// <param name="users">At most 100 users.</param>
    public static AllowedMentions Only(params Snowflake[] users) => new() { Users = users };
}
