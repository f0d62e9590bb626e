using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Sitrep.Training.Predictions;

namespace Sitrep.Training;

/// <summary>Runs a task over a file and writes the answers in the scorer's form.</summary>
internal static class Prediction
{
    /// <summary>All tasks, by name.</summary>
    public static IReadOnlyList<PredictionTask> Tasks { get; } =
    [
        new ArticlesTask(),
        new ConlluTask(),
        new NerTask(),
        new CorefTask(),
        new AttributionTask(),
        new FactAppealTask(),
        new QuantitiesTask(),
        new TimesTask(),
        new SpecsTask(),
        new LedgerTask(),
        new RelationsTask(),
        new ClusteringTask(),
        new CountsTask(),
        new Muc4Task(),
    ];

    public static int Run(string name, string input, string output, string[] options, TextWriter messages)
    {
        var task = Tasks.FirstOrDefault(task => task.Name == name);
        if (task is null)
        {
            messages.WriteLine($"error: no task '{name}'\nhint: one of {string.Join(' ', Tasks.Select(task => task.Name))}");
            return 2;
        }
        try
        {
            using (Open(input)) { }
            var pipeline = Pipeline.Create();
            pipeline.Read(new Page("text:warm", PageFormat.PlainText, "Two people were hurt, the police said on Monday."u8.ToArray())); // loads what loads late
            var run = new PredictionRun(pipeline, task, input, options);
            var clock = Stopwatch.StartNew();
            using (var writer = new StreamWriter(output, false, new UTF8Encoding(false)) { NewLine = "\n" }) task.Predict(run, writer);
            messages.WriteLine(Summary(name, run, clock.Elapsed.TotalSeconds));
            return 0;
        }
        catch (Exception e) when (Reason(e) is not null)
        {
            var reason = Reason(e)!;
            messages.WriteLine("error: " + (reason is PredictionException ? reason.Message : $"cannot read {input} or write {output}: {reason.Message}"));
            return reason is PredictionException known ? known.ExitCode : 1;
        }
    }

    private static string Summary(string task, PredictionRun run, double seconds) => new JsonObject
    {
        ["task"] = task,
        ["items"] = run.Items,
        ["words"] = run.Words,
        ["seconds"] = Math.Round(seconds, 3),
        ["words_per_second"] = Math.Round(run.Words / Math.Max(seconds, 1e-9)),
        ["peak_mb"] = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
    }.ToJsonString();

    /// <summary>What went wrong where it is the input's, the disk's or the caller's fault; a fault of the program goes through.</summary>
    private static Exception? Reason(Exception e) => e switch
    {
        AggregateException several => several.InnerExceptions.Select(Reason).FirstOrDefault(reason => reason is not null),
        PredictionException or IOException or UnauthorizedAccessException or InvalidDataException => e,
        _ => null,
    };

    /// <summary>Opens a file, unpacking <c>.gz</c>.</summary>
    public static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
