using BenchmarkDotNet.Running;
using Sitrep.Benchmarks;

// One class a stage; "pages" prints whole pages per second without the harness, for a quick look.
if (args is ["pages", .. var paths])
{
    PagesPerSecond.Run(paths);
    return;
}
// "extraction" prints what each step of the extraction costs beside the parser alone, over the pages of a folder.
if (args is ["extraction", .. var folders])
{
    ExtractionSteps.Run(folders);
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

// "situation" serves a situation of 2,000 claims and prints bytes and time to the first byte of its pages.
if (args is ["situation"])
{
    await SituationPages.RunAsync();
    return;
}
// "words" prints words per second, bytes and megabytes of the language layer.
if (args is ["words", .. var texts])
{
    WordsPerSecond.Run(texts);
    return;
}
// "scale" grows one store to 20,000 pages and prints what a page and a report cost against their number.
if (args is ["scale", .. var size])
{
    ScaleRun.Run(size);
    return;
}
BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
