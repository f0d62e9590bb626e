using System.Globalization;
using Sitrep.Annotation;
using Sitrep.Extraction;
using Sitrep.Models;

namespace Sitrep.Benchmarks;

/// <summary>
/// Reads the language layer of texts again and again on one thread, for about three seconds of processor time a row, and prints words a second of
/// processor time, bytes allocated a word and megabytes of models. Files that are given are read as plain text, a paragraph a line; else the demo's pages.
/// </summary>
internal static class WordsPerSecond
{
    public static void Run(string[] paths)
    {
        var models = ModelSet.Load();
        var annotator = new Annotator(models);
        var extractor = new ArticleExtractor();
        List<Article> articles = paths.Length == 0
            ? [.. DemoPages.Read().Select(extractor.Extract)]
            : [.. paths.Select(path => extractor.Extract(new(new Uri(Path.GetFullPath(path)).AbsoluteUri, PageFormat.PlainText, File.ReadAllBytes(path))))];
        var words = articles.Sum(article => annotator.Parsed(article).Words.Length);
        var actors = new ActorLinker(models);
        Print("tokens and sentences alone", words, [], () => articles.ForEach(article => Annotator.Cut(article)));
        Print("words, tags, lemmas, trees", words, ["language.bin", "vectors.bin"], () => articles.ForEach(article => annotator.Parsed(article)));
        Print("with names", words, ["language.bin", "vectors.bin", "names.bin"], () => articles.ForEach(article => annotator.Named(article)));
        Print("with names and links", words, ["language.bin", "vectors.bin", "names.bin", "mentions.bin", "links.bin"], () => articles.ForEach(article => actors.Link(annotator.Named(article))));
    }

    private static void Print(string name, int words, string[] models, Action read)
    {
        for (var i = 0; i < 3; i++) read();
        var (rounds, before, start) = (0, GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(3))
        {
            read();
            rounds++;
        }
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        var megabytes = models.Sum(model => ModelSet.Open(model).Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-28} {words * (double)rounds / seconds,8:0} words/s  {(GC.GetAllocatedBytesForCurrentThread() - before) / ((double)words * rounds),6:0} bytes allocated a word  {megabytes:0.0} MB of models"));
    }
}
