namespace SaaBot.LocalDiscord.World;

/// <summary>A role of a guild. The role with the guild's own id is @everyone.</summary>
/// <param name="Id">Its snowflake.</param>
/// <param name="Name">The name that is shown.</param>
/// <param name="Permissions">What it grants in the whole guild.</param>
/// <param name="Position">Its place; 0 is @everyone.</param>
/// <param name="BotId">The bot that the role was made for, when it is managed.</param>
public sealed record LocalRole(ulong Id, string Name, Permissions Permissions, int Position, ulong? BotId = null);
