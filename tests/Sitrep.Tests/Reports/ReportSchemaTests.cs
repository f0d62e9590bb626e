using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

/// <summary>Holds docs/reference/report-schema.md to what is written.</summary>
public sealed class ReportSchemaTests
{
    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "reference", "report-schema.md"));
    }

    private static void Names(JsonElement element, SortedSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Array) foreach (var item in element.EnumerateArray()) Names(item, names);
        if (element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            names.Add(property.Name);
            Names(property.Value, names);
        }
    }

    private static Report Rich()
    {
        var story = new Story();
        var first = story.Says("the ministry", 43, Story.At(9), claim => claim with { Place = new() { Span = new(0, 1), Name = "Ostrey" }, Said = TimeInterval.Day(new(2027, 3, 9), TimeSpan.Zero) });
        story.Says("the ministry", 41, Story.At(9, 15), claim => claim with
        {
            Revision = Revision.Corrects,
            Replaces = claim.Quantity,
            State = "dead",
            Quantity = claim.Quantity! with { Change = ChangeDirection.Down, IsVague = true, Unit = new("acre", "count", 1) },
            Place = new() { Span = new(0, 1), Name = "Halvern", Within = ["Kestria"], Country = "KE", GeoNamesId = 1, Latitude = 1, Longitude = 2 },
            About = TimeInterval.Day(new(2027, 3, 9), TimeSpan.Zero),
            Said = TimeInterval.Day(new(2027, 3, 9), TimeSpan.Zero),
            Evidence = claim.Evidence with { Title = "Flood", WireCredit = "KNA" },
            Attribution = claim.Attribution with
            {
                IsNegated = true,
                IsInference = true,
                Sources = [new("the ministry", SourceClass.Official, "a spokesman", "the ministry", true)],
                Chain = [new("KNA")],
                SourceSpans = [new(0, 1)],
                CueSpans = [new(0, 1)],
            },
        });
        story.Says("residents", 72, Story.At(9, 16));
        story.Says("residents", 90, Story.At(9, 17), claim => claim with { State = null, Subject = "home" });
        story.Says("the governor", 900, Story.At(9, 17), claim => claim with { State = "gone", Subject = "home", Stance = Stance.Planned });
        story.Says("residents", 1, Story.At(9, 18), claim => claim with { OtherEvent = new("another incident") });
        story.Says("residents", 1, Story.At(9, 19), claim => claim with { Quantity = null, Subject = "control" });
        var corrections = new List<Correction>
        {
            new() { Number = 1, MadeAt = Story.At(10), Who = "ana", Why = "checked", Field = CorrectionField.Figure, Claim = first.Id, Value = "44" },
            new() { Number = 2, MadeAt = Story.At(10), Who = "ana", Why = "checked", Field = CorrectionField.MergeMeasures, Target = "m99", Value = "m1" },
        };
        story.Says("the mayor", 3, Story.At(9, 19), claim => claim with { Place = new() { Span = new(0, 1), Name = "Ostrey" } });
        var situation = story.Fold(Story.At(13), corrections: corrections);
        return new ReportBuilder().Build(situation, new() { Since = Story.At(9, 13), Cutoff = new(17, 0), Expected = [new("dead"), new("missing", "Ostrey")] }, Sitrep.Situations.SituationRelations.Of(situation));
    }

    [Fact]
    public void Every_property_that_is_written_is_described()
    {
        using var stream = new MemoryStream();
        ReportWriter.WriteJson(Rich(), stream);
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Names(JsonDocument.Parse(stream.ToArray()).RootElement, names);
        Assert.True(names.Count > 100, $"only {names.Count} properties were written");
        var document = Document();
        Assert.All(names, name => Assert.Contains("`" + name + "`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_csv_column_is_described()
    {
        var document = Document();
        Assert.All([.. ReportCsv.Columns, .. ReportWide.Columns], column => Assert.Contains("`" + column + "`", document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_status_stance_bound_and_change_is_described()
    {
        var document = Document();
        var names = Enum.GetValues<EntryStatus>().Select(ReportJson.Name).Concat(Enum.GetValues<Stance>().Select(ReportJson.Name))
            .Concat(Enum.GetValues<Bound>().Select(ReportJson.Name)).Concat(Enum.GetValues<ChangeKind>().Select(ReportJson.Name))
            .Concat(Enum.GetValues<TimeBasis>().Select(ReportJson.Name)).Concat(Enum.GetValues<QuantityRole>().Select(ReportJson.Name)).Concat(Enum.GetValues<FigureAge>().Select(ReportJson.Name))
            .Concat(Enum.GetValues<CellState>().Select(ReportJson.Name)).Concat(Enum.GetValues<CorrectionField>().Select(ReportJson.Name)).Concat(Enum.GetValues<RelationKind>().Select(ReportJson.Name));
        Assert.All(names, name => Assert.Contains("`" + name + "`", document, StringComparison.Ordinal));
    }
}
