using BenchmarkDotNet.Running;
using Sitrep.Benchmarks;

// One class a stage; "pages" prints whole pages per second without the harness, for a quick look.
if (args is ["pages", .. var paths])
{
    PagesPerSecond.Run(paths);
    return;
}
// "inputs" prints megabytes per second of the readers of each kind.
if (args is ["inputs", .. var files])
{
    if (files.Length == 0) InputsPerSecond.Run();
    else InputsPerSecond.Run(files);
    return;
}
// "layers" prints words per second of figures, times and places.
if (args is ["layers"])
{
    LayersPerSecond.Run();
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
