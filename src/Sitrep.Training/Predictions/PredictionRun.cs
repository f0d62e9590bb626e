using System.Collections.Immutable;
using System.Globalization;

namespace Sitrep.Training.Predictions;

/// <summary>What a task works on, and what it counts.</summary>
internal sealed class PredictionRun
{
    private readonly string[] options;
    private int items;
    private long words;

    /// <exception cref="PredictionException">An option is not one of the task's, or lacks its value.</exception>
    public PredictionRun(Pipeline pipeline, PredictionTask task, string input, string[] options)
    {
        (Pipeline, Input, this.options) = (pipeline, input, options);
        for (var i = 0; i < options.Length; i++)
        {
            if (task.Options.Contains(options[i])) continue;
            if (options[i] != "--threads" && !task.Options.Contains(options[i] + " "))
                throw new PredictionException($"'{task.Name}' has no option '{options[i]}'", exitCode: 2);
            if (++i == options.Length) throw new PredictionException($"'{options[i - 1]}' lacks its value", exitCode: 2);
        }
        var threads = Option("--threads") ?? "1";
        Threads = int.TryParse(threads, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 256
            ? number : throw new PredictionException($"'--threads' takes a number from 1 to 256, not '{threads}'", exitCode: 2);
    }

    public Pipeline Pipeline { get; }

    public string Input { get; }

    public int Threads { get; }

    public int Items => items;

    public long Words => words;

    /// <summary>The value after an option such as <c>--convention</c>, or null.</summary>
    public string? Option(string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    /// <summary>True when the option stands there.</summary>
    public bool Has(string name) => options.Contains(name);

    /// <summary>Counts an item done.</summary>
    public void Count(string text)
    {
        long count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inWord) count++;
            inWord = !space;
        }
        Count(count);
    }

    /// <summary>Counts an item of so many words done.</summary>
    public void Count(long words)
    {
        Interlocked.Increment(ref items);
        Interlocked.Add(ref this.words, words);
    }

    /// <summary>The lines of the input; a bad one stops with file and line named.</summary>
    public IEnumerable<PredictionLine> Lines() => Lines(Input);

    /// <summary>The lines of a file; a bad one stops with file and line named.</summary>
    public static IEnumerable<PredictionLine> Lines(string file)
    {
        using var reader = new StreamReader(Prediction.Open(file));
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return PredictionLine.Parse(file, number, line);
    }

    /// <summary>What the work gives for each item, in the items' order, on as many threads as the run has.</summary>
    public IEnumerable<TResult> Each<TItem, TResult>(IEnumerable<TItem> work, Func<TItem, TResult> answer)
    {
        if (Threads == 1) return work.Select(answer);
        return work.AsParallel().AsOrdered().WithDegreeOfParallelism(Threads).WithMergeOptions(ParallelMergeOptions.AutoBuffered).Select(answer);
    }

    /// <summary>Writes what the work gives for each line.</summary>
    public void Answer(TextWriter output, Func<PredictionLine, string> answer)
    {
        foreach (var written in Each(Lines(), answer)) output.WriteLine(written);
    }

    /// <summary>When a text was published, as the fields of the corpora say it: a day, or a time.</summary>
    public static PublicationTime? Published(string? written) =>
        written is { Length: >= 10 } && DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? new(time, written.Length == 10 ? TimePrecision.Day : TimePrecision.Minute, TimeProvenance.Given) : null;

    /// <summary>An article of one text whose offsets stay as they are: each run between line breaks is a block.</summary>
    public static Article PlainArticle(string text, string? published = null)
    {
        var page = new Page("text:prediction", PageFormat.PlainText, default) { Published = Published(published) };
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[at..end])) blocks.Add(new(BlockKind.Paragraph, TextSpan.FromBounds(at, end)));
            at = end + 1;
        }
        return new() { Page = page, Address = page.Address, Text = text, Blocks = blocks.ToImmutable(), Published = page.Published };
    }
}
