using System.Text.Json;

namespace SaaBot.LocalDiscord.World;

/// <summary>A registered application command, as Discord shows it.</summary>
internal sealed record StoredCommand(ulong Id, ulong ApplicationId, ulong? GuildId, string Name, int Type, JsonElement Shown);
