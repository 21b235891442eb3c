using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using SaaBot.Bot.Telemetry;

namespace SaaBot.Tests.Support;

/// <summary>Everything that bots of this process measure; each by its own factory of meters.</summary>
public sealed class MetricLog : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(object? Scope, string Name, Dictionary<string, object?> Tags)> _measured = new();

    public MetricLog()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == BotMetrics.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        _listener.Start();
    }

    /// <summary>How often a bot measured something with a tag.</summary>
    public int Count(IMeterFactory bot, string name, string tag, object value) =>
        _measured.Count(each => each.Scope == bot && each.Name == name && value.Equals(each.Tags.GetValueOrDefault(tag)));

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue((instrument.Meter.Scope, instrument.Name, new(tags.ToArray())));
}
