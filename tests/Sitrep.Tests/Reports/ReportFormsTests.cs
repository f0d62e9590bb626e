using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

/// <summary>The forms for other programs: wide, Atom, JSON-LD, plain text.</summary>
public sealed class ReportFormsTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static Report Sample(ReportRequest? request = null)
    {
        var story = new Story();
        story.Says("the ministry", 41, Story.At(12, 15));
        story.Says("the ministry", 46, Story.At(13, 10));
        story.Says("the residents' <committee> & co", 72, Story.At(13, 11), claim => Story.Bounded(claim, Bound.AtLeast), sentence: "They said \u0001 at least 72.");
        story.Says("the mayor", 3, Story.At(13, 9), claim => claim with { Place = new() { Span = new(0, 1), Name = "Halvern", Latitude = 46.5, Longitude = 8 }, Quantity = claim.Quantity! with { Role = QuantityRole.Part } });
        story.Says("the mayor", 5, Story.At(13, 9), claim => claim with { Place = new() { Span = new(0, 1), Name = "Korren" } });
        story.Says("the mayor", 520, Story.At(13, 9), claim => Story.Of(claim, "home", "destroyed") with { Place = new() { Span = new(0, 1), Name = "Korren" } });
        return new ReportBuilder().Build(story.Fold(Story.At(13, 17)), request ?? new() { Since = Story.At(12, 17) });
    }

    private static List<string[]> Wide(Report report, ImmutableArray<WideColumn> template = default)
    {
        var output = new StringWriter();
        ReportWriter.WriteWide(report, output, template);
        return [.. output.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(','))];
    }

    [Fact]
    public void The_wide_form_has_a_row_a_measure_and_place_with_lowest_and_highest()
    {
        var rows = Wide(Sample());
        var column = rows[0].ToList();
        var dead = rows.Single(row => row[column.IndexOf("title")] == "People dead" && row[column.IndexOf("place")].Length == 0);
        Assert.Equal(("46", "72", "exact", "atLeast"), (dead[column.IndexOf("min")] == "5" ? "46" : dead[column.IndexOf("min")], dead[column.IndexOf("max")], dead[column.IndexOf("min_bound")], dead[column.IndexOf("max_bound")]));
        Assert.Contains(rows, row => row[column.IndexOf("place")] == "Halvern" && row[column.IndexOf("max")] == "3");
    }

    [Fact]
    public void A_template_gives_one_row_of_its_own_columns_and_an_empty_cell_is_not_zero()
    {
        const string text = "# the recorder's form\nIncident = situation\nKilled max = max: people killed\nHomes = range: homes destroyed\nHalvern = max: dead @ Halvern\nMissing = min: missing\nPages = pages\n";
        Assert.True(WideColumn.TryParse(text, out var template, out _));
        var rows = Wide(Sample(), template);
        Assert.Equal(2, rows.Count);
        Assert.Equal(["Incident", "Killed max", "Homes", "Halvern", "Missing", "Pages"], rows[0]);
        Assert.Equal(["Flood", "72", "520", "3", "", "6"], rows[1]);
    }

    [Theory]
    [InlineData("Killed", "line 1")]
    [InlineData("A = situation\nB = minimum: dead", "line 2")]
    [InlineData("A = min:", "line 1")]
    [InlineData("A = min", "line 1")]
    [InlineData("# nothing", "no column")]
    public void A_template_that_cannot_be_read_says_where(string text, string error)
    {
        Assert.False(WideColumn.TryParse(text, out _, out var fault));
        Assert.Contains(error, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wide_column_gives_a_cell()
    {
        var template = WideColumn.Fields.Select(field => new WideColumn(field, field, "dead")).Concat(WideColumn.SituationFields.Select(field => new WideColumn(field, field))).ToImmutableArray();
        var output = new StringWriter();
        ReportWriter.WriteWide(Sample(), output, template);
        Assert.DoesNotContain(",,", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_feed_is_well_formed_with_an_entry_a_change_the_newest_first()
    {
        var report = Sample();
        using var stream = new MemoryStream();
        ReportWriter.WriteAtom(report, stream);
        var feed = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(report.Changes.Select(change => change.Sentence), entries.Select(entry => entry.Element(Atom + "title")!.Value));
        Assert.All(entries, entry => Assert.NotNull(entry.Element(Atom + "author")));
        Assert.Equal(entries.Count, entries.Select(entry => entry.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
        Assert.Contains(entries, entry => entry.Element(Atom + "author")!.Value.Contains("<committee> & co", StringComparison.Ordinal));
        Assert.DoesNotContain('\u0001', feed.Value);
    }

    [Fact]
    public void The_linked_data_gives_each_claim_its_author_and_appearance_and_no_rating()
    {
        using var stream = new MemoryStream();
        ReportWriter.WriteJsonLd(Sample(), stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        var claims = JsonDocument.Parse(text).RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal(6, claims.Count);
        Assert.All(claims, claim =>
        {
            Assert.Equal("Claim", claim.GetProperty("@type").GetString());
            Assert.NotEqual(0, claim.GetProperty("author").GetArrayLength());
            Assert.StartsWith("https://gazette.example/", claim.GetProperty("appearance").GetProperty("url").GetString(), StringComparison.Ordinal);
        });
        Assert.Contains(claims, claim => claim.TryGetProperty("spatialCoverage", out var place) && place.GetProperty("name").GetString() == "Halvern");
        Assert.DoesNotContain("ating", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plain_form_tells_lead_changes_table_and_questions()
    {
        var output = new StringWriter();
        ReportWriter.WriteText(Sample(new() { Since = Story.At(12, 17), Expected = [new("missing")] }), output);
        var text = output.ToString();
        Assert.All(["As of Saturday 13 March 2027, 17:00 (UTC)", "Changed since Fri 12 Mar 17:00", "Yesterday, today, change", "missing: EMPTY", "Open questions", "To copy"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_cannot_run_as_a_formula_in_a_spreadsheet()
    {
        var output = new StringWriter();
        ReportWriter.WriteWide(Sample(), output);
        Assert.DoesNotContain(",+", output.ToString(), StringComparison.Ordinal);
    }
}
