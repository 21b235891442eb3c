namespace SaaBot.Storage;

/// <summary>What opening the stores came to.</summary>
/// <param name="Stores">The stores, or null.</param>
/// <param name="Problem">Why they cannot be used, in one sentence, or null.</param>
public sealed record StoresOpening(IStores? Stores, string? Problem);
