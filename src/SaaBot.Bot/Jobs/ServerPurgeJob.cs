using Microsoft.Extensions.Logging;
using Quartz;
using SaaBot.Domain.Ports;
using SaaBot.Domain.Servers;

namespace SaaBot.Bot.Jobs;

/// <summary>Deletes what is kept for servers that removed the bot 30 days ago.</summary>
/// <param name="servers">Servers.</param>
/// <param name="clock">The present.</param>
/// <param name="log">The log.</param>
[DisallowConcurrentExecution]
public sealed class ServerPurgeJob(IServerStore servers, TimeProvider clock, ILogger<ServerPurgeJob> log) : IJob
{
    /// <summary>How often it runs.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromHours(6);

    /// <summary>The job's key.</summary>
    public static JobKey Key { get; } = new("server-purge");

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            foreach (ulong guild in await servers.ListRemovedAsync(clock.GetUtcNow() - ServerSettings.KeptAfterRemoval, cancellationToken).ConfigureAwait(false))
            {
                await servers.DeleteAsync(guild, cancellationToken).ConfigureAwait(false);
                log.LogInformation("Server {Guild} removed the bot {Days} days ago; what it had is deleted", guild, ServerSettings.KeptAfterRemoval.TotalDays);
            }
        }
        catch (StoreUnavailableException failure)
        {
            log.LogWarning(failure, "The store is away; servers that left are looked at later");
            context.Result = JobMetrics.Failed;
        }
    }
}
