using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using AngleSharp.Html.Parser;
using Sitrep.Extraction;
using Sitrep.Text;

namespace Sitrep.Benchmarks;

/// <summary>
/// Reads all pages of a folder on one thread and prints what each step of the extraction costs, beside the parser alone on the same pages in
/// the same run. Each page is read twice; the faster reading counts, so that a neighbour's burst does not.
/// </summary>
internal static class ExtractionSteps
{
    private static readonly string[] Steps = ["decode", "parse alone", "parse with bounds", "page: head, data, tree, headline", "survey", "rows", "model", "whole extraction"];

    public static void Run(string[] arguments)
    {
        var pages = arguments.Length == 0 ? [.. DemoPages.Read()] : Folder(arguments[0]);
        var extractor = new ArticleExtractor();
        var model = BodyModel.Shipped;
        foreach (var page in pages.Take(20)) extractor.Extract(page);
        var sums = new double[Steps.Length];
        var worst = (Ratio: 0.0, Address: "");
        foreach (var page in pages)
        {
            var best = Enumerable.Range(0, 2).Select(_ => Times(page, extractor, model)).Aggregate((first, second) => [.. first.Zip(second, Math.Min)]);
            for (var i = 0; i < sums.Length; i++) sums[i] += best[i];
            if (best[^1] / best[1] > worst.Ratio) worst = (best[^1] / best[1], page.Address);
        }
        var bytes = pages.Sum(page => (long)page.Content.Length);
        Print(sums, pages.Count, bytes, worst);
    }

    private static double[] Times(Page page, ArticleExtractor extractor, BodyModel model)
    {
        var times = new double[Steps.Length];
        var html = Timed(times, 0, () => PageDecoder.Decode(page).Content);
        Timed(times, 1, () => new HtmlParser(new HtmlParserOptions { IsScripting = false, SkipComments = true }).ParseDocument(html)).Dispose();
        Timed(times, 2, () => HtmlSource.Parse(html, out _)).Dispose();
        using var reading = Timed(times, 3, () => ParsedPage.Of(page, html));
        times[3] = Math.Max(0, times[3] - times[2]);
        if (reading.Tree.Blocks.Count > 0)
        {
            var survey = Timed(times, 4, () => BlockSurvey.Of(reading));
            var rows = Timed(times, 5, () => new BlockVectors(reading, survey));
            Timed(times, 6, () => model.Scores(rows));
        }
        Timed(times, 7, () => extractor.Extract(page));
        return times;
    }

    private static T Timed<T>(double[] times, int step, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var made = run();
        times[step] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return made;
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

    private static void Print(double[] sums, int pages, long bytes, (double Ratio, string Address) worst)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {bytes / 1e6:0.0} MB"));
        for (var i = 0; i < Steps.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Steps[i],-34} {sums[i],8:0} ms  {bytes / 1e3 / sums[i],7:0.0} MB/s  {sums[i] / sums[1],5:0.00} of the parser alone"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"worst page {worst.Ratio:0.0} times the parser alone: {worst.Address}"));
    }
}
