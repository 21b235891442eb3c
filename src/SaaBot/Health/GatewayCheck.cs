using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using SaaBot.Bot.Jobs;

namespace SaaBot.Health;

/// <summary>Ready when every shard of this worker is connected and the bot is not stopping.</summary>
/// <param name="status">The connection.</param>
/// <param name="lifetime">Whether the bot is stopping.</param>
internal sealed class GatewayCheck(ConnectionStatus status, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("stopping")
        : status.Refusal is { } refusal ? HealthCheckResult.Unhealthy($"refused ({refusal.Reason})")
        : status.IsConnected ? HealthCheckResult.Healthy("connected")
        : HealthCheckResult.Unhealthy($"{status.ConnectedShards} of {status.ExpectedShards} shards connected"));
}
