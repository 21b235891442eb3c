using Microsoft.Extensions.Hosting;

namespace SaaBot.LocalDiscord;

/// <summary>Leaves signals alone: the process belongs to whoever started the look-alike, and Ctrl+C is theirs to handle.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
