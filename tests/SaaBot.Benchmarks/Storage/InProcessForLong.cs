using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SaaBot.Benchmarks.Storage;

/// <summary>Runs in this process, with time enough to fill a store, and shows the slow end too.</summary>
public sealed class InProcessForLong : ManualConfig
{
    public InProcessForLong()
    {
        AddJob(Job.Default
            .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(2), logOutput: true))
            .WithWarmupCount(3)
            .WithIterationCount(20)
            .WithInvocationCount(64)
            .WithUnrollFactor(1));
        AddColumn(StatisticColumn.P50, StatisticColumn.P95, StatisticColumn.Max);
    }
}
