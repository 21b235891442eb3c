using SaaBot.Domain.Ports;

namespace SaaBot.Storage.Transfer;

/// <summary>A store's whole content, out and in. Methods throw <see cref="StoreUnavailableException"/> when the store cannot be reached.</summary>
public interface IStoreTransfer
{
    /// <summary>Whether nothing is stored.</summary>
    /// <param name="stop">Stops waiting.</param>
    Task<bool> IsEmptyAsync(CancellationToken stop);

    /// <summary>Everything that is stored, without holding more than a page of it. Something may come twice.</summary>
    /// <param name="stop">Stops reading.</param>
    IAsyncEnumerable<StoreEntry> ReadAsync(CancellationToken stop);

    /// <summary>Keeps what is not there yet; what is there stays as it is.</summary>
    /// <param name="entries">Some entries.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>For each entry whether it was kept.</returns>
    Task<IReadOnlyList<bool>> WriteAsync(IReadOnlyList<StoreEntry> entries, CancellationToken stop);
}
