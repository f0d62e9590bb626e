using BenchmarkDotNet.Running;
using Sitrep.Benchmarks;

// One class a stage; "pages" prints whole pages per second without the harness, for a quick look.
if (args is ["pages", .. var paths])
{
    PagesPerSecond.Run(paths);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
