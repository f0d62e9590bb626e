using System.Text.Json;
using Sitrep.Training.Scores;

namespace Sitrep.Tests.Demo;

/// <summary>The demo's pages through the whole line, against their true ledger.</summary>
public sealed class DemoLedgerTests(ITestOutputHelper output)
{
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "examples", "korren-flood");
    }

    private static List<(string Id, PageReading Reading)> Read()
    {
        var pipeline = Pipeline.Create();
        return [.. Directory.EnumerateFiles(Path.Combine(Folder(), "pages"), "*.html").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), pipeline.Read(new Page(new Uri(path).AbsoluteUri, PageFormat.Html, File.ReadAllBytes(path)))))];
    }

    private static List<JsonElement> Gold() =>
        [.. File.ReadLines(Path.Combine(Folder(), "ledger.jsonl")).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void The_ledger_of_the_demo_is_found()
    {
        var score = LedgerScore.Of(Gold(), LedgerLines.Of(Read()));
        output.WriteLine($"core {score.CoreF1:0.000} all {score.AllF1:0.000} full {score.FullF1:0.000} source {score.Source:0.000} traps {score.Traps}");
        foreach (var line in score.Wrong) output.WriteLine("wrong  " + line);
        foreach (var line in score.Missed) output.WriteLine("missed " + line);
        Assert.True(score.CoreF1 >= 0.95, $"core F1 is {score.CoreF1:0.000}");
        Assert.True(score.AllF1 >= 0.93, $"F1 over all measures is {score.AllF1:0.000}");
        Assert.True(score.Source >= 0.75, $"sources right: {score.Source:0.000}");
        Assert.True(score.Traps == 0, $"traps: {score.Traps}");
    }

    [Fact]
    public void The_score_of_the_gold_against_itself_is_one()
    {
        var gold = Gold();
        var lines = gold.Where(claim => claim.GetProperty("event").GetString() == "main").Select(claim => new LedgerLine(
            claim.GetProperty("id").GetString()!, claim.GetProperty("measure").GetString()!, claim.GetProperty("norm")[0].GetDouble(),
            claim.GetProperty("norm")[1].GetDouble(), claim.GetProperty("hedge")[0].GetString()!, claim.GetProperty("source")[0].GetString(), null)).ToList();
        var score = LedgerScore.Of(gold, lines);
        Assert.Equal((1.0, 1.0, 1.0, 1.0, 0), (score.CoreF1, score.AllF1, score.FullF1, score.Source, score.Traps));
    }
}
