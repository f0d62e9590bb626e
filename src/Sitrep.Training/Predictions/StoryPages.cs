using System.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Reads the lines of a task over stories as the program reads its pages.</summary>
internal static class StoryPages
{
    /// <summary>The page of a line: its text, with the facts that are given with it.</summary>
    public static Page PageOf(PredictionLine line) => new("https://pages.invalid/" + Uri.EscapeDataString(line.Key("id")), PageFormat.PlainText, Encoding.UTF8.GetBytes(line.Text("text")))
    {
        Title = line.Optional("title"),
        Publisher = line.Optional("publisher"),
        Published = PredictionRun.Published(line.Optional("published")),
    };

    /// <summary>The readings of a file, by group and in file order inside each; groups in order of their first line.</summary>
    /// <param name="run">The run.</param>
    /// <param name="group">The field that says what belongs together.</param>
    public static OrderedDictionary<string, List<(string Id, PageReading Reading)>> Read(PredictionRun run, string group)
    {
        var groups = new OrderedDictionary<string, List<(string, PageReading)>>(StringComparer.Ordinal);
        foreach (var (key, id, reading) in run.Each(run.Lines(), line =>
        {
            run.Count(line.Text("text"));
            return (line.Key(group), line.Key("id"), run.Pipeline.Read(PageOf(line)));
        }))
        {
            if (!groups.TryGetValue(key, out var pages)) groups.Add(key, pages = []);
            pages.Add((id, reading));
        }
        return groups;
    }
}
