using SaaBot.Domain.Ports;
using SaaBot.Storage.Tests.Support;

namespace SaaBot.Storage.Tests.Contract;

/// <summary>What every store must do, whatever it is made of. Each test has an empty database.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    private readonly IStoreLab _lab;
    private IStores? _stores;

    private protected StoreContract(IStoreLab lab) => _lab = lab;

    private IScoreStore Scores => _stores!.Scores;

    private IDailyStore Daily => _stores!.Daily;

    private IQuizStore Quizzes => _stores!.Quizzes;

    private IServerStore Servers => _stores!.Servers;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await _lab.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
        {
            await _stores.DisposeAsync();
        }

        await _lab.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task ReopenAsync()
    {
        await _stores!.DisposeAsync();
        _stores = await _lab.OpenAsync();
    }

    private static Task<T[]> AtOnceAsync<T>(int count, Func<int, Task<T>> step) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(index => Task.Run(() => step(index), Stop)));
}
