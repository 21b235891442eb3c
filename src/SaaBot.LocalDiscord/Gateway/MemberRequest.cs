using System.Text.Json;
using System.Text.Json.Nodes;
using SaaBot.LocalDiscord.Json;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>Answers op 8 with GUILD_MEMBERS_CHUNK (events/gateway-events: Request Guild Members).</summary>
internal sealed class MemberRequest(GatewayServices services)
{
    private const int ChunkSize = 1000;

    public void Answer(GatewaySession session, JsonElement data)
    {
        if (data.Id("guild_id") is not { } guildId || services.World.Guild(guildId) is not { } guild || !session.Handles(guildId))
        {
            return;
        }

        var wanted = data.Get("user_ids") is { } ids
            ? (ids.ValueKind == JsonValueKind.Array ? ids.EnumerateArray().ToList() : [ids]).Select(id => id.AsId()).OfType<ulong>()
            : Matching(guild.Members.Keys, data.Str("query") ?? "");
        var limit = data.Int("limit") is { } given and > 0 ? given : int.MaxValue;
        var chunks = wanted.Where(guild.Members.ContainsKey).Take(limit).Chunk(ChunkSize).DefaultIfEmpty([]).ToList();
        for (var index = 0; index < chunks.Count; index++)
        {
            var chunk = new JsonObject
            {
                ["guild_id"] = guildId.Text(),
                ["members"] = JsonText.Array(chunks[index].Select(id => services.Objects.Member(guild, id))),
                ["chunk_index"] = index,
                ["chunk_count"] = chunks.Count,
                ["not_found"] = new JsonArray(),
            };
            if (data.Str("nonce") is { } nonce)
            {
                chunk["nonce"] = nonce;
            }

            session.Dispatch("GUILD_MEMBERS_CHUNK", JsonText.Bytes(chunk));
        }
    }

    private IEnumerable<ulong> Matching(IEnumerable<ulong> members, string query) => members.Order().Where(id =>
        services.World.User(id)?.Username.StartsWith(query, StringComparison.OrdinalIgnoreCase) == true);
}
