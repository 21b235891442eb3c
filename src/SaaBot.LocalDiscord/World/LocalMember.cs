using System.Collections.Immutable;

namespace SaaBot.LocalDiscord.World;

/// <summary>A user's membership of one guild.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Nick">The name in this guild, if it has one.</param>
/// <param name="RoleIds">Roles besides @everyone.</param>
/// <param name="JoinedAt">When it joined.</param>
public sealed record LocalMember(ulong UserId, string? Nick, ImmutableArray<ulong> RoleIds, DateTimeOffset JoinedAt);
