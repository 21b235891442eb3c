namespace SaaBot.Benchmarks.Clients;

/// <summary>What a bot's process has used so far.</summary>
/// <param name="Cpu">Processor time, in milliseconds.</param>
/// <param name="Allocated">Bytes ever allocated on the managed heap.</param>
/// <param name="Managed">Bytes on the managed heap now.</param>
/// <param name="Resident">The working set now, in bytes.</param>
internal sealed record BotReading(double Cpu, long Allocated, long Managed, long Resident);
