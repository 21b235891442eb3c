using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SaaBot.Hosting;

namespace SaaBot.EndToEndTests.Support;

/// <summary>Counts one bot's lookups in its cache.</summary>
internal sealed class CacheListener : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _hits;
    private int _misses;

    public CacheListener(BotHost bot)
    {
        IMeterFactory meters = bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "saabot.cache.lookups" && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            Interlocked.Increment(ref new Dictionary<string, object?>(tags.ToArray())["hit"] is true ? ref _hits : ref _misses));
        _listener.Start();
    }

    public int Hits => Volatile.Read(ref _hits);

    public int Misses => Volatile.Read(ref _misses);

    public void Dispose() => _listener.Dispose();
}
