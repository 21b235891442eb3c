namespace SaaBot.Storage.Transfer;

/// <summary>Copies a store into another. It may be repeated after it was cut short: what is there already stays.</summary>
public static class StoreCopy
{
    private const int PageSize = 500;

    /// <summary>Copies everything.</summary>
    /// <param name="from">The source; it should not be in use, or what changes meanwhile may be missing.</param>
    /// <param name="to">The target.</param>
    /// <param name="stop">Stops between two pages.</param>
    /// <returns>The counts by kind, in the order in which the kinds came.</returns>
    public static async Task<IReadOnlyList<KeyValuePair<string, CopyCount>>> RunAsync(IStoreTransfer from, IStoreTransfer to, CancellationToken stop)
    {
        OrderedDictionary<string, CopyCount> counts = new(StringComparer.Ordinal);
        List<StoreEntry> page = [];
        await foreach (StoreEntry entry in from.ReadAsync(stop).ConfigureAwait(false))
        {
            page.Add(entry);
            if (page.Count == PageSize)
            {
                await WriteAsync().ConfigureAwait(false);
            }
        }

        await WriteAsync().ConfigureAwait(false);
        return [.. counts];

        async Task WriteAsync()
        {
            IReadOnlyList<bool> kept = await to.WriteAsync(page, stop).ConfigureAwait(false);
            foreach ((StoreEntry entry, bool isKept) in page.Zip(kept))
            {
                CopyCount count = counts.GetValueOrDefault(entry.Kind);
                counts[entry.Kind] = isKept ? count with { Kept = count.Kept + 1 } : count with { There = count.There + 1 };
            }

            page.Clear();
        }
    }
}
