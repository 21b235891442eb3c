namespace SaaBot.Benchmarks.Clients;

/// <summary>What one round of load came to.</summary>
/// <param name="Rest">Bytes on the managed heap and in the working set before the load, after a full collection.</param>
/// <param name="Load">The same, as large as they were seen under load.</param>
/// <param name="Cpu">Processor time for each interaction, in milliseconds.</param>
/// <param name="Allocated">Bytes allocated for each interaction.</param>
/// <param name="Half">The median of the acknowledgements, as the person sees it.</param>
/// <param name="Slow">Their 99th percentile.</param>
/// <param name="Failed">Interactions that were not acknowledged within 3 s.</param>
internal sealed record LoadResult(
    (long Managed, long Resident) Rest, (long Managed, long Resident) Load, double Cpu, double Allocated, TimeSpan Half, TimeSpan Slow, int Failed);
