using Microsoft.Extensions.Logging;
using SaaBot.Content;
using SaaBot.Domain.Catalogs;
using SaaBot.Tests.EdgeCases;

namespace SaaBot.Tests.Content;

public sealed class CatalogWatcherTests : IDisposable
{
    private const string English = "strings/en.yaml";

    private readonly SampleContent _content = new();
    private readonly LogBook<CatalogWatcher> _log = new();
    private readonly ManualTime _time = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    [EdgeCase("Question fixed or retired while open", "Lookup")]
    public void A_good_save_swaps_a_broken_one_keeps_the_old_and_a_mended_one_swaps_again()
    {
        Catalog first = First();
        using CatalogWatcher watcher = Watch(first, _time);
        List<Catalog> changes = [];
        watcher.Changed += changes.Add;

        Save("\"Good night.\"", "\"Sleep well.\"");
        Assert.Equal("Sleep well.", watcher.Current.Phrases["greeting.night"].English);
        Assert.Same(watcher.Current, Assert.Single(changes));

        Catalog second = watcher.Current;
        Save("\"Sleep well.\"", "[");
        Assert.Same(second, watcher.Current);
        Assert.Contains(_log.At(LogLevel.Error), line => line.StartsWith("Content: strings/en.yaml:", StringComparison.Ordinal));
        Assert.Contains(_log.At(LogLevel.Error), line => line.Contains("the last good content", StringComparison.Ordinal));
        Assert.Single(changes);

        Save("[", "\"Until tomorrow.\"");
        Assert.Equal("Until tomorrow.", watcher.Current.Phrases["greeting.night"].English);
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public void A_broken_save_is_logged_once_and_not_at_every_look()
    {
        using CatalogWatcher watcher = Watch(First(), _time);
        Save("\"Good night.\"", "''");
        int logged = _log.At(LogLevel.Error).Count;

        _time.Advance(CatalogWatcher.PollInterval * 10);

        Assert.Equal(2, logged);
        Assert.Equal(logged, _log.At(LogLevel.Error).Count);
    }

    [Fact]
    public void A_save_between_the_first_load_and_the_watch_is_not_missed()
    {
        Catalog first = First();
        _content.Replace(English, "\"Good night.\"", "\"Sleep well.\"");
        using CatalogWatcher watcher = Watch(first, _time);

        _time.Advance(CatalogWatcher.PollInterval);

        Assert.Equal("Sleep well.", watcher.Current.Phrases["greeting.night"].English);
    }

    [Fact]
    public void A_touch_without_a_change_raises_nothing()
    {
        Catalog first = First();
        using CatalogWatcher watcher = Watch(first, _time);
        bool raised = false;
        watcher.Changed += _ => raised = true;

        File.SetLastWriteTimeUtc(_content.PathOf(English), DateTime.UnixEpoch);
        _time.Advance(CatalogWatcher.PollInterval);

        Assert.False(raised);
        Assert.Same(first, watcher.Current);
    }

    [Fact]
    public void A_subscriber_that_fails_hinders_neither_the_swap_nor_the_others()
    {
        using CatalogWatcher watcher = Watch(First(), _time);
        Catalog? told = null;
        watcher.Changed += _ => throw new InvalidOperationException("broken");
        watcher.Changed += catalog => told = catalog;

        Save("\"Good night.\"", "\"Sleep well.\"");

        Assert.Same(watcher.Current, told);
        Assert.Equal(["A part of the bot failed to take the new content"], _log.At(LogLevel.Error));
    }

    [Fact]
    public void A_folder_that_vanishes_keeps_the_last_good_catalog()
    {
        Catalog first = First();
        using CatalogWatcher watcher = Watch(first, _time);
        string aside = _content.Folder + "-aside";
        Directory.Move(_content.Folder, aside);
        _time.Advance(CatalogWatcher.PollInterval);
        Assert.Same(first, watcher.Current);
        Assert.NotEmpty(_log.At(LogLevel.Error));

        Directory.Move(aside, _content.Folder);
        Save("\"Good night.\"", "\"Sleep well.\"");
        Assert.Equal("Sleep well.", watcher.Current.Phrases["greeting.night"].English);
    }

    [Fact]
    public void After_disposal_nothing_changes()
    {
        Catalog first = First();
        CatalogWatcher watcher = Watch(first, _time);
        watcher.Dispose();

        Save("\"Good night.\"", "\"Sleep well.\"");

        Assert.Same(first, watcher.Current);
    }

    [Fact]
    public async Task On_the_real_clock_a_save_takes_effect_by_itself()
    {
        using CatalogWatcher watcher = Watch(First(), TimeProvider.System);
        TaskCompletionSource<Catalog> changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Changed += catalog => changed.TrySetResult(catalog);

        _content.Replace(English, "\"Good night.\"", "\"Sleep well.\"");

        Catalog catalog = await changed.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal("Sleep well.", catalog.Phrases["greeting.night"].English);
    }

    private Catalog First() => new ContentLoader(_content.Folder).Load().Catalog!;

    private CatalogWatcher Watch(Catalog first, TimeProvider time) => new(new ContentLoader(_content.Folder), first, time, _log);

    private void Save(string old, string replacement)
    {
        _content.Replace(English, old, replacement);
        _time.Advance(CatalogWatcher.PollInterval);
    }
}
