using System.Text.Json;

namespace Sitrep.Training.Predictions;

/// <summary>What a task works on, and what it counts.</summary>
internal sealed class PredictionRun(Pipeline pipeline, string input, string[] options)
{
    public Pipeline Pipeline { get; } = pipeline;

    public string Input { get; } = input;

    public IReadOnlyList<string> Options { get; } = options;

    public int Items { get; private set; }

    public long Words { get; private set; }

    /// <summary>The value after an option such as <c>--convention</c>, or null.</summary>
    public string? Option(string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    /// <summary>Counts an item done.</summary>
    public void Count(string text)
    {
        Items++;
        var inWord = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inWord) Words++;
            inWord = !space;
        }
    }

    /// <summary>The lines of the input as JSON objects; a bad one stops with file and line named.</summary>
    public IEnumerable<JsonElement> Lines()
    {
        using var reader = new StreamReader(Prediction.Open(Input));
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            JsonElement element;
            try
            {
                using var document = JsonDocument.Parse(line);
                element = document.RootElement.Clone();
            }
            catch (JsonException e)
            {
                throw new PredictionException($"{Input}:{number}: not JSON: {e.Message}");
            }
            yield return element;
        }
    }

    /// <summary>An article of one text whose offsets stay as they are: each run between line breaks is a block.</summary>
    public static Article PlainArticle(string text, string? published = null)
    {
        var page = new Page("text:prediction", PageFormat.PlainText, default)
        {
            Published = published is { Length: >= 10 } && DateTimeOffset.TryParse(published, System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal, out var time)
                ? new(time, published.Length == 10 ? TimePrecision.Day : TimePrecision.Minute, TimeProvenance.Given) : null,
        };
        var blocks = System.Collections.Immutable.ImmutableArray.CreateBuilder<Block>();
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
