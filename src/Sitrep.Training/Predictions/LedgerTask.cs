using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sitrep.Training.Scores;

namespace Sitrep.Training.Predictions;

/// <summary>Who says how many: whole stories through the pipeline and the fold of the program.</summary>
internal sealed class LedgerTask : PredictionTask
{
    public override string Name => "ledger";

    public override void Predict(PredictionRun run, TextWriter output)
    {
        var stories = new OrderedDictionary<string, List<(string, PageReading)>>(StringComparer.Ordinal);
        foreach (var line in run.Lines())
        {
            var id = Text(line, "id")!;
            var text = Text(line, "text")!;
            var day = PredictionRun.PlainArticle("", Text(line, "published")).Published;
            var page = new Page("https://pages.invalid/" + Uri.EscapeDataString(id), PageFormat.PlainText, Encoding.UTF8.GetBytes(text))
            {
                Title = Text(line, "title"),
                Publisher = Text(line, "publisher"),
                Published = day,
            };
            var story = Text(line, "story") ?? "";
            if (!stories.TryGetValue(story, out var pages)) stories.Add(story, pages = []);
            pages.Add((id, run.Pipeline.Read(page)));
            run.Count(text);
        }
        foreach (var (_, pages) in stories)
        {
            foreach (var line in LedgerLines.Of(pages))
            {
                output.WriteLine(new JsonObject
                {
                    ["id"] = line.Id, ["measure"] = line.Measure, ["norm"] = new JsonArray(line.Low, line.High), ["hedge"] = line.Hedge,
                    ["source"] = line.Source, ["place"] = line.Place,
                }.ToJsonString());
            }
        }
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
