using System.Collections.ObjectModel;

namespace SaaBot.Discord.Models;

/// <summary>
/// What ids in an interaction stand for (Discord documentation: Receiving and Responding, "Resolved Data Structure").
/// </summary>
public sealed record ResolvedData
{
    /// <summary>Users by id.</summary>
    public IReadOnlyDictionary<Snowflake, User> Users { get => field ?? ReadOnlyDictionary<Snowflake, User>.Empty; init; }

    /// <summary>Members by the user's id, without the user.</summary>
    public IReadOnlyDictionary<Snowflake, Member> Members { get => field ?? ReadOnlyDictionary<Snowflake, Member>.Empty; init; }

    /// <summary>Roles by id.</summary>
    public IReadOnlyDictionary<Snowflake, Role> Roles { get => field ?? ReadOnlyDictionary<Snowflake, Role>.Empty; init; }

    /// <summary>Channels by id, with the invoking user's permissions there.</summary>
    public IReadOnlyDictionary<Snowflake, Channel> Channels { get => field ?? ReadOnlyDictionary<Snowflake, Channel>.Empty; init; }

    /// <summary>Messages by id.</summary>
    public IReadOnlyDictionary<Snowflake, Message> Messages { get => field ?? ReadOnlyDictionary<Snowflake, Message>.Empty; init; }

    /// <summary>Uploaded files by id.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get => field ?? ReadOnlyDictionary<Snowflake, Attachment>.Empty; init; }
}
