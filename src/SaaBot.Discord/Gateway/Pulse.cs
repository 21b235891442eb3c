namespace SaaBot.Discord.Gateway;

/// <summary>
/// Tells whether a connection still lives. A heartbeat that is not acknowledged before the next one is due means a dead connection
/// (Discord documentation: Gateway, "Heartbeat Interval"). Two things are no sign of death: one missing acknowledgement while other
/// payloads arrive, because it may stand in line behind them, and a reader that waits for the bot to take an event.
/// </summary>
public sealed class Pulse
{
    private readonly Lock _lock = new();
    private bool _awaitsAck;
    private bool _heardSinceBeat;
    private bool _forgaveOnce;
    private bool _readerBusy;

    /// <summary>Whether to send the heartbeat that is due; false when the connection is dead.</summary>
    public bool TryBeat()
    {
        lock (_lock)
        {
            if (_awaitsAck && !_readerBusy)
            {
                if (!_heardSinceBeat || _forgaveOnce)
                {
                    return false;
                }

                _forgaveOnce = true;
            }

            _awaitsAck = true;
            _heardSinceBeat = false;
            return true;
        }
    }

    /// <summary>The heartbeat has arrived.</summary>
    public void Acknowledged()
    {
        lock (_lock)
        {
            _awaitsAck = false;
            _forgaveOnce = false;
        }
    }

    /// <summary>Something arrived.</summary>
    public void Heard()
    {
        lock (_lock)
        {
            _heardSinceBeat = true;
        }
    }

    /// <summary>The reader begins or ends waiting for the bot to take an event.</summary>
    /// <param name="busy">Whether it waits.</param>
    public void ReaderBusy(bool busy)
    {
        lock (_lock)
        {
            _readerBusy = busy;
            _heardSinceBeat = true;
        }
    }
}
