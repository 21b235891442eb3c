namespace SaaBot.Discord.Gateway;

/// <summary>Knows where the gateway is. The gateway does not know the HTTP API; this is all it needs of it.</summary>
public interface IGatewayDirectory
{
    /// <summary>Asks once where and how to connect.</summary>
    /// <param name="cancellation">Ends the call.</param>
    Task<GatewayDirections> FindAsync(CancellationToken cancellation);
}
