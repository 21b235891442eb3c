using SaaBot.Discord.Events;

namespace SaaBot.Bot.Jobs;

/// <summary>Whether the bot is connected; waited for at the start, read by health checks.</summary>
public sealed class ConnectionStatus
{
    private readonly TaskCompletionSource<GatewayReady?> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first session, or with null when Discord refused the bot.</summary>
    public Task<GatewayReady?> FirstReady => _first.Task;

    /// <summary>Why Discord refused the bot, or null.</summary>
    public GatewayStop? Refusal { get; private set; }

    /// <summary>A session has begun.</summary>
    /// <param name="ready">The session.</param>
    public void Connected(GatewayReady ready) => _first.TrySetResult(ready);

    /// <summary>Discord refused the bot for good.</summary>
    /// <param name="stop">Why.</param>
    public void Refused(GatewayStop stop)
    {
        Refusal = stop;
        _first.TrySetResult(null);
    }
}
