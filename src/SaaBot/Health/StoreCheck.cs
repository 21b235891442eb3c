using Microsoft.Extensions.Diagnostics.HealthChecks;
using SaaBot.Domain.Ports;

namespace SaaBot.Health;

/// <summary>Ready when the store answers within two seconds.</summary>
/// <param name="servers">A store to ask.</param>
/// <param name="clock">Measures the two seconds.</param>
internal sealed class StoreCheck(IServerStore servers, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Server 0 does not exist; asking for it reads the store as any other would.
            await servers.GetAsync(0, cancellationToken).WaitAsync(Patience, clock, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("reachable");
        }
        catch (Exception away) when (away is StoreUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("out of reach");
        }
    }
}
