using SaaBot.Domain.Ports;

namespace SaaBot.Storage.Tests.Support;

/// <summary>Asks again until a store is back.</summary>
internal static class Retry
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<T> UntilBackAsync<T>(Func<Task<T>> step, CancellationToken stop)
    {
        using CancellationTokenSource soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(Patience);
        while (true)
        {
            try
            {
                return await step();
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), soon.Token);
            }
        }
    }
}
