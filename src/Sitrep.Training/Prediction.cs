using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
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
        new AttributionTask(),
        new CorefTask(),
        new LedgerTask(),
        new NerTask(),
        new TimesTask(),
        new QuantitiesTask(),
    ];

    public static int Run(string name, string input, string output, string[] options)
    {
        var task = Tasks.FirstOrDefault(task => task.Name == name);
        if (task is null)
        {
            Console.Error.WriteLine($"error: no task '{name}'\nhint: one of {string.Join(' ', Tasks.Select(task => task.Name))}");
            return 2;
        }
        if (!File.Exists(input))
        {
            Console.Error.WriteLine($"error: cannot read {input}: no such file");
            return 1;
        }
        var pipeline = Pipeline.Create();
        var run = new PredictionRun(pipeline, input, options);
        var clock = Stopwatch.StartNew();
        try
        {
            using var writer = new StreamWriter(output, false, new UTF8Encoding(false)) { NewLine = "\n" };
            task.Predict(run, writer);
        }
        catch (PredictionException e)
        {
            Console.Error.WriteLine("error: " + e.Message);
            return 1;
        }
        Console.Error.WriteLine(new JsonObject
        {
            ["task"] = name,
            ["items"] = run.Items,
            ["words"] = run.Words,
            ["seconds"] = Math.Round(clock.Elapsed.TotalSeconds, 3),
            ["words_per_second"] = Math.Round(run.Words / Math.Max(clock.Elapsed.TotalSeconds, 1e-9)),
            ["peak_mb"] = Process.GetCurrentProcess().PeakWorkingSet64 >> 20,
        }.ToJsonString());
        return 0;
    }

    /// <summary>Opens a file, unpacking <c>.gz</c>.</summary>
    public static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}

/// <summary>An input that cannot be used; the message names file and line.</summary>
internal sealed class PredictionException(string message) : Exception(message);
