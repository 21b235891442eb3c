using Microsoft.Extensions.Logging;

namespace SaaBot.Discord.Gateway;

/// <summary>Asks a directory again, with growing waits, until it knows where the gateway is or that asking is useless.</summary>
/// <param name="directory">Whom to ask.</param>
/// <param name="time">The clock.</param>
/// <param name="random">Numbers from 0 up to but not including 1.</param>
/// <param name="logger">The log.</param>
public sealed class PatientDirectory(IGatewayDirectory directory, TimeProvider time, Func<double> random, ILogger logger) : IGatewayDirectory
{
    /// <inheritdoc />
    public async Task<GatewayDirections> FindAsync(CancellationToken cancellation)
    {
        var backoff = new ReconnectBackoff(random);
        while (true)
        {
            var directions = await directory.FindAsync(cancellation).ConfigureAwait(false);
            if (directions.Gateway is not null || directions.Refusal is not null)
            {
                return directions;
            }

            var wait = backoff.Next();
            logger.LogWarning("Where the gateway is could not be learnt: {Explanation} Asking again in {Wait}", directions.Explanation, wait);
            await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
        }
    }
}
