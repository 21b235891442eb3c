using SaaBot.Discord.Gateway;

namespace SaaBot.EndToEndTests.Support;

/// <summary>Knows where the gateway is without asking.</summary>
internal sealed class KnownDirectory(GatewayDirections known) : IGatewayDirectory
{
    public Task<GatewayDirections> FindAsync(CancellationToken cancellation) => Task.FromResult(known);
}
