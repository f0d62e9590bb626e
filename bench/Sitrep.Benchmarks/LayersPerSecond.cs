using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Sitrep.Annotation;
using Sitrep.Extraction;
using Sitrep.Models;

namespace Sitrep.Benchmarks;

/// <summary>Figures, times and places over ready tokens, tags and names of the demo's pages, about two seconds each on one thread: words a second, bytes allocated a word.</summary>
internal static class LayersPerSecond
{
    public static void Run()
    {
        var models = ModelSet.Load();
        var annotator = new Annotator(models);
        ImmutableArray<AnnotatedText> texts = [.. DemoPages.Read().Select(new ArticleExtractor().Extract).Select(annotator.Annotate)];
        var words = texts.Sum(text => text.Tokens.Count(token => token.Kind != TokenKind.Punctuation));
        var figures = new QuantityReader(models);
        var places = new PlaceReader(models);
        Print("figures", words, () => { foreach (var text in texts) figures.Read(text); });
        Print("times", words, () => { foreach (var text in texts) TimeReader.Read(text); });
        Print("places", words, () => { foreach (var text in texts) places.Read(text); });
        Print("together", words, () =>
        {
            foreach (var text in texts)
            {
                figures.Read(text with { Times = TimeReader.Read(text) });
                places.Read(text);
            }
        });
    }

    private static void Print(string layer, int words, Action read)
    {
        for (var i = 0; i < 30; i++) read();
        var rounds = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        for (; clock.Elapsed < TimeSpan.FromSeconds(2); rounds++) read();
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{layer,-9} {words * (double)rounds / seconds,10:#,0} words/s  {(GC.GetAllocatedBytesForCurrentThread() - before) / (double)rounds / words,6:0} bytes a word"));
    }
}
