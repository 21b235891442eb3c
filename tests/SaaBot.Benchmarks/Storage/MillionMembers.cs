using System.Globalization;
using BenchmarkDotNet.Attributes;
using SaaBot.Domain.Scores;
using SaaBot.Storage;

namespace SaaBot.Benchmarks.Storage;

/// <summary>
/// A server with a million members on each of its four boards: keeping one more answer, and reading the top ten with the own rank. Each is to take at most 5 ms.
/// Redis needs the package redis-server. The first run fills the stores, which takes some minutes; they are kept for the next in the folder of temporary files.
/// </summary>
[Config(typeof(InProcessForLong))]
public class MillionMembers
{
    private readonly Random _random = new(1);
    private MillionStore _store = null!;
    private int _answers;

    [Params("sqlite", "redis")]
    public string Store { get; set; } = "";

    private IStores Stores => _store.Stores;

    // The toolchain that runs in this process does not wait for asynchronous setups.
    [GlobalSetup]
    public void Open() => _store = MillionStore.OpenAsync(Store == "redis").GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Close() => _store.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public RecordOutcome RecordAnswer()
    {
        _answers++;
        string number = _answers.ToString(CultureInfo.InvariantCulture);
        return Stores.Scores
            .RecordAsync(MillionStore.Answer(AnyUser(), "n" + number, "new-" + number), MillionStore.Periods, CancellationToken.None)
            .GetAwaiter().GetResult();
    }

    [Benchmark]
    public Board ReadTopTenAndOwnRank() => Stores.Scores
        .GetBoardAsync(MillionStore.Guild, MillionStore.Periods[_random.Next(MillionStore.Periods.Count)], 10, AnyUser(), CancellationToken.None)
        .GetAwaiter().GetResult();

    private ulong AnyUser() => MillionStore.User(_random.Next(MillionStore.Members));
}
