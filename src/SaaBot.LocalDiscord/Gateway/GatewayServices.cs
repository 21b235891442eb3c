using SaaBot.LocalDiscord.Faults;
using SaaBot.LocalDiscord.World;

namespace SaaBot.LocalDiscord.Gateway;

/// <summary>What a gateway connection needs from the rest of the look-alike.</summary>
internal sealed record GatewayServices(
    LocalDiscordOptions Options,
    TimeProvider Clock,
    GatewayHub Hub,
    IdentifyGate Gate,
    LocalFaults Faults,
    WorldState World,
    GuildObjects Guilds,
    DiscordObjects Objects,
    ApplicationRegistry Applications,
    ServerAddress Address,
    Action<LocalApplication> ConnectionChanged);
