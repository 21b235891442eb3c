using Microsoft.Extensions.Logging;
using SaaBot.Domain.Catalogs;
using SaaBot.Domain.Ports;

namespace SaaBot.Content;

/// <summary>
/// Keeps the last good catalog and follows the content folder: a good save replaces the catalog as a whole, a broken save is
/// logged problem by problem and changes nothing. Saves are noticed through the file system's events and, because those get lost
/// (full queues, network drives, too few inotify watches), by a look at sizes and times every few seconds.
/// </summary>
public sealed class CatalogWatcher : ICatalogSource, IDisposable
{
    /// <summary>How long the folder must be quiet before it is read: editors save in several steps.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>How often sizes and times are looked at.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(3);

    private readonly ContentLoader _loader;
    private readonly ILogger<CatalogWatcher> _logger;
    private readonly Lock _reading = new();
    private readonly ITimer _debounce;
    private readonly ITimer _poll;
    private readonly FileSystemWatcher? _events;
    private volatile Catalog _current;
    private string? _stamp;
    private bool _disposed;

    /// <summary>Starts to follow the loader's folder.</summary>
    /// <param name="loader">Reads the folder.</param>
    /// <param name="first">The catalog that the loader gave at start.</param>
    /// <param name="time">Runs the timers.</param>
    /// <param name="logger">Told of every swap and of every problem.</param>
    public CatalogWatcher(ContentLoader loader, Catalog first, TimeProvider time, ILogger<CatalogWatcher> logger)
    {
        _loader = loader;
        _logger = logger;
        _current = first;

        // No stamp yet, so that the first look reads the folder once more: a save between the first load and now is not missed.
        _debounce = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = time.CreateTimer(_ => Look(), null, PollInterval, PollInterval);
        _events = Watch();
    }

    /// <inheritdoc/>
    public event Action<Catalog>? Changed;

    /// <inheritdoc/>
    public Catalog Current => _current;

    /// <summary>Stops following; <see cref="Current"/> stays as it is.</summary>
    public void Dispose()
    {
        lock (_reading)
        {
            _disposed = true;
        }

        _events?.Dispose();
        _debounce.Dispose();
        _poll.Dispose();
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            FileSystemWatcher events = new(_loader.Folder) { IncludeSubdirectories = true };
            events.Changed += (_, _) => Saved();
            events.Created += (_, _) => Saved();
            events.Deleted += (_, _) => Saved();
            events.Renamed += (_, _) => Saved();
            events.Error += (_, _) => Saved();
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception wrong) when (wrong is IOException or ArgumentException or PlatformNotSupportedException)
        {
            _logger.LogWarning(wrong, "The content folder cannot be watched; it is looked at every {Interval} instead", PollInterval);
            return null;
        }
    }

    private void Saved()
    {
        // An event may still be under way when the timer is disposed of.
        lock (_reading)
        {
            if (!_disposed)
            {
                _debounce.Change(Quiet, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Look()
    {
        lock (_reading)
        {
            if (_disposed)
            {
                return;
            }

            try
            {
                // Stamped before reading: a save in the middle of the reading changes the stamp and is read the next time.
                string stamp = _loader.Stamp();
                if (stamp != _stamp)
                {
                    _stamp = stamp;
                    Take(_loader.Load());
                }
            }
            catch (Exception wrong)
            {
                // On a timer's thread an exception would end the worker, which can go on with what it has.
                _logger.LogError(wrong, "The content could not be read again; the last good content stays");
            }
        }
    }

    private void Take(ContentResult result)
    {
        if (!result.IsGood)
        {
            foreach (ContentProblem problem in result.Problems)
            {
                _logger.LogError("Content: {Problem}", problem);
            }

            _logger.LogError(
                "The saved content has {Count} problems; the last good content, {Version}, stays in use",
                result.Problems.Count,
                Short(_current.Version));
            return;
        }

        if (result.Catalog.Version == _current.Version)
        {
            return;
        }

        _current = result.Catalog;
        _logger.LogInformation("The content was saved and is in use: {Version}", Short(_current.Version));
        foreach (Action<Catalog> subscriber in (Changed?.GetInvocationList() ?? []).Cast<Action<Catalog>>())
        {
            try
            {
                subscriber(_current);
            }
            catch (Exception wrong)
            {
                _logger.LogError(wrong, "A part of the bot failed to take the new content");
            }
        }
    }

    private static string Short(string version) => version.Length > 12 ? version[..12] : version;
}
