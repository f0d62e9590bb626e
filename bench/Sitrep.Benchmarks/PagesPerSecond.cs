using System.Diagnostics;
using System.Globalization;

namespace Sitrep.Benchmarks;

/// <summary>Reads pages again and again on one thread for about three seconds and prints pages, words and bytes a second.</summary>
internal static class PagesPerSecond
{
    public static void Run(string[] paths)
    {
        var pages = paths.Length == 0
            ? [.. DemoPages.Read()]
            : paths.Select(path => new Page(new Uri(Path.GetFullPath(path)).AbsoluteUri, PageFormat.Html, File.ReadAllBytes(path))).ToList();
        var pipeline = Pipeline.Create();
        foreach (var page in pages) pipeline.Read(page);
        long read = 0, words = 0, bytes = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(3))
        {
            foreach (var page in pages)
            {
                words += pipeline.Read(page).Text.Tokens.Length;
                bytes += page.Content.Length;
                read++;
            }
        }
        var seconds = clock.Elapsed.TotalSeconds;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read / seconds:0} pages/s  {words / seconds:0} tokens/s  {bytes / seconds / 1e6:0.0} MB/s  {allocated / Math.Max(1, words)} bytes allocated a token"));
    }
}
