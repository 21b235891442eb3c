using System.Threading.Channels;

namespace SaaBot.Discord.Events;

/// <summary>
/// Where interactions come from. The gateway is built in (<c>ShardedInteractionSource</c>); another transport, such as Discord's HTTP
/// endpoint, can stand beside it.
/// </summary>
public interface IInteractionSource
{
    /// <summary>
    /// Receives until told to stop, or until going on is useless. It reconnects on its own, only ever writes to the sink, and leaves the
    /// sink open.
    /// </summary>
    /// <param name="sink">Where events go; a full channel slows the reading down, and nothing is dropped but notices of interruption.</param>
    /// <param name="stop">Ends the run.</param>
    /// <returns>Why it ended; Discord's refusal is a value too.</returns>
    Task<GatewayStop> RunAsync(ChannelWriter<DiscordEvent> sink, CancellationToken stop);
}
