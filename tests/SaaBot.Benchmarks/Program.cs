using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SaaBot.Benchmarks.Diagrams.LayoutGrowth).Assembly).Run(args);
