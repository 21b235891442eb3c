using System.Threading.Channels;

namespace SaaBot.Bot.Jobs;

/// <summary>Tells the quiz worker that there is something to do, so that nobody waits for its next round.</summary>
public sealed class QuizBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Rings; many rings before anyone listens are one.</summary>
    public void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, or for a while.</summary>
    /// <param name="atMost">How long to wait.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="OperationCanceledException">The waiting was stopped.</exception>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken stop)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(_rings.Reader.WaitToReadAsync(over.Token).AsTask(), Task.Delay(atMost, clock, over.Token)).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        _rings.Reader.TryRead(out _);
        stop.ThrowIfCancellationRequested();
    }
}
