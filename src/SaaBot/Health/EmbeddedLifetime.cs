using Microsoft.Extensions.Hosting;

namespace SaaBot.Health;

/// <summary>Leaves signals alone: the program around the health checks answers them.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
