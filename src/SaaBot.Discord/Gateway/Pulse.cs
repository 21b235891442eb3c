namespace SaaBot.Discord.Gateway;

/// <summary>
/// Tells whether a connection still lives: a heartbeat that is not acknowledged before the next one is due means that it does not
/// (Discord documentation: Gateway, "Heartbeat Interval"). Only a reader that has waited for the bot to take an event is an excuse, because
/// the acknowledgement may stand in line behind that event.
/// </summary>
public sealed class Pulse
{
    private readonly Lock _lock = new();
    private bool _awaitsAck;
    private bool _readerBusy;
    private bool _wasBusySinceBeat;

    /// <summary>Whether to send the heartbeat that is due; false when the connection is dead.</summary>
    public bool TryBeat()
    {
        lock (_lock)
        {
            if (_awaitsAck && !_wasBusySinceBeat)
            {
                return false;
            }

            _awaitsAck = true;
            _wasBusySinceBeat = _readerBusy;
            return true;
        }
    }

    /// <summary>The heartbeat has arrived.</summary>
    public void Acknowledged()
    {
        lock (_lock)
        {
            _awaitsAck = false;
        }
    }

    /// <summary>The reader begins or ends waiting for the bot to take an event.</summary>
    /// <param name="busy">Whether it waits.</param>
    public void ReaderBusy(bool busy)
    {
        lock (_lock)
        {
            _readerBusy = busy;
            _wasBusySinceBeat = true;
        }
    }
}
