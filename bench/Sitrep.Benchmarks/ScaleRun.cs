using System.Diagnostics;
using System.Globalization;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Situations;

namespace Sitrep.Benchmarks;

/// <summary>
/// Grows one store from 1,000 to 20,000 pages and prints, against the number of pages, what a page costs (reading, grouping, saving), what a report
/// costs (of a situation in the store, and the list of all), and how much memory and disk is held.
/// </summary>
/// <remarks>
/// Grouping is asked where each page goes, and timed; the page is kept in the situation of its own story. The stories are one text under other names and
/// dates, nearer to each other than stories of the world are, so what grouping makes of them says nothing of how right it is.
/// </remarks>
internal static class ScaleRun
{
    /// <summary>How many stories run at the same time: pages of so many come in turn.</summary>
    private const int Together = 8;

    private static readonly int[] Marks = [1_000, 2_000, 5_000, 10_000, 15_000, 20_000];

    public static void Run(string[] args)
    {
        var most = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20_000;
        var pipeline = Pipeline.Create();
        var story = new ScaleStory(DemoPages.Read(), pipeline);
        var folder = Directory.CreateTempSubdirectory("sitrep-scale-");
        try
        {
            using var store = Store.Open(Path.Combine(folder.FullName, "scale.db"), TimeProvider.System, create: true);
            Grow(store, pipeline, story, most, folder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Grow(Store store, Pipeline pipeline, ScaleStory story, int most, DirectoryInfo folder)
    {
        Console.WriteLine("  pages  situations   read ms  group ms   save ms  page ms   report ms  list ms   heap MB  store MB");
        var grouping = new SituationGrouping();
        var rows = new List<SituationRow>();
        var (clocks, counted) = (new double[3], 0);
        for (var i = 0; i < most; i++)
        {
            var (number, page) = (i / (Together * story.Length) * Together + i % Together, i / Together % story.Length);
            var made = story.Make(number, page);
            var watch = Stopwatch.StartNew();
            var reading = pipeline.Read(made);
            var read = Lap(watch);
            grouping.Place(reading);
            var grouped = Lap(watch);
            while (rows.Count <= number) rows.Add(store.MintSituation(string.Create(CultureInfo.InvariantCulture, $"story {rows.Count}")));
            watch.Restart();
            store.FindKnown(rows[number].Id, made, "scale");
            store.Save(rows[number].Id, made, reading, "scale");
            var saved = Lap(watch);
            var mark = Array.Find(Marks, mark => i >= mark - 500 && i < mark);
            if (mark == 0) continue;
            clocks[0] += read;
            clocks[1] += grouped;
            clocks[2] += saved;
            counted++;
            if (i + 1 != mark) continue;
            Tell(store, rows, i + 1, clocks, counted, folder);
            (clocks, counted) = (new double[3], 0);
        }
    }

    private static double Lap(Stopwatch watch)
    {
        var elapsed = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        return elapsed;
    }

    private static void Tell(Store store, List<SituationRow> rows, int pages, double[] clocks, int counted, DirectoryInfo folder)
    {
        var reports = new List<double>();
        foreach (var row in rows.Where((_, index) => index % Math.Max(1, rows.Count / 24) == 0))
        {
            var watch = Stopwatch.StartNew();
            LedgerReport.Of(store, store.FindSituation(row.Name)!, null, ReportRequest.Plain);
            reports.Add(watch.Elapsed.TotalMilliseconds);
        }
        reports.Sort();
        var listing = Stopwatch.StartNew();
        var listed = store.Situations().Count;
        var list = listing.Elapsed.TotalMilliseconds;
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1e6;
        var size = folder.EnumerateFiles().Sum(file => file.Length) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pages,7}  {listed,10}  {clocks[0] / counted,8:0.00}  {clocks[1] / counted,8:0.00}  {clocks[2] / counted,8:0.00}  {clocks.Sum() / counted,7:0.00}  {reports[reports.Count / 2],10:0.0}  {list,7:0.0}  {heap,8:0}  {size,8:0}"));
    }
}
