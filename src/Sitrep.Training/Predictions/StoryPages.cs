using System.Text;
using System.Text.Json;

namespace Sitrep.Training.Predictions;

/// <summary>Reads the lines of whole stories as pages.</summary>
internal static class StoryPages
{
    /// <summary>The readings of each story, stories and pages in the order of the lines.</summary>
    public static OrderedDictionary<string, List<(string Id, PageReading Reading)>> Read(PredictionRun run)
    {
        var stories = new OrderedDictionary<string, List<(string, PageReading)>>(StringComparer.Ordinal);
        foreach (var line in run.Lines())
        {
            var id = Text(line, "id")!;
            var text = Text(line, "text")!;
            var page = new Page("https://pages.invalid/" + Uri.EscapeDataString(id), PageFormat.PlainText, Encoding.UTF8.GetBytes(text))
            {
                Title = Text(line, "title"),
                Publisher = Text(line, "publisher"),
                Published = PredictionRun.PlainArticle("", Text(line, "published")).Published,
            };
            var story = Text(line, "story") ?? "";
            if (!stories.TryGetValue(story, out var pages)) stories.Add(story, pages = []);
            pages.Add((id, run.Pipeline.Read(page)));
            run.Count(text);
        }
        return stories;
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
