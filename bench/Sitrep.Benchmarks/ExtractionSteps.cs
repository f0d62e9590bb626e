using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Sitrep.Extraction;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>
/// Runs each step of the extraction over all pages of a folder, a step after the other on one thread, and prints its processor time beside that
/// of the parser alone on the same pages. Processor time, since neighbours on a busy machine do not count in it; a step's own garbage does.
/// </summary>
internal static class ExtractionSteps
{
    private const int Rounds = 2;

    public static void Run(string[] arguments)
    {
        var pages = arguments.Length == 0 ? [.. DemoPages.Read()] : Folder(arguments[0]);
        var contents = pages.ConvertAll(page => PageDecoder.Decode(page).Content);
        var extractor = new ArticleExtractor();
        foreach (var page in pages.Take(20)) extractor.Extract(page);
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {pages.Sum(page => page.Content.Length) / 1e6:0.0} MB"));
        var alone = Print("parser alone", 0, i => parser.ParseDocument(contents[i]), pages);
        Print("decode", alone, i => PageDecoder.Decode(pages[i]), pages);
        Print("parser with bounds", alone, i => HtmlSource.Parse(contents[i], out _), pages);
        Print("+ head, data, tree, headline", alone, i => ParsedPage.Of(pages[i], contents[i]), pages);
        Print("+ which blocks", alone, i =>
        {
            var page = ParsedPage.Of(pages[i], contents[i]);
            BodySelector.Select(page, BodyModel.Shipped);
            return page;
        }, pages);
        Print("whole extraction", alone, i => extractor.Extract(pages[i]), pages);
    }

    private static double Print(string step, double alone, Func<int, object> run, List<Page> pages)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            GC.Collect();
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < pages.Count; i++) run(i);
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalMilliseconds);
        }
        var bytes = pages.Sum(page => (long)page.Content.Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-30} {best,8:0} ms  {bytes / 1e3 / best,7:0.0} MB/s  {best / (alone > 0 ? alone : best),5:0.00} of the parser alone"));
        return best;
    }

    private static List<Page> Folder(string folder)
    {
        var pages = new List<Page>();
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var bytes = new MemoryStream();
            plain.CopyTo(bytes);
            pages.Add(new("https://bench.example/" + Path.GetFileName(file), PageFormat.Html, bytes.ToArray()));
        }
        return pages;
    }
}
