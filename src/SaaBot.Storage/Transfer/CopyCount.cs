namespace SaaBot.Storage.Transfer;

/// <summary>How many things of a kind were copied.</summary>
/// <param name="Kept">Those that are new in the target.</param>
/// <param name="There">Those that the target had already, and kept as they were.</param>
public readonly record struct CopyCount(int Kept, int There);
