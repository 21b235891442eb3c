namespace SaaBot.Discord.Models;

/// <summary>Opens direct messages (Discord documentation: User, "Create DM").</summary>
/// <param name="RecipientId">With whom.</param>
public sealed record CreateDmRequest(Snowflake RecipientId);
