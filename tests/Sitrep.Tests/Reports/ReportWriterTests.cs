using System.Text;
using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.Tests.Reports;

public sealed class ReportWriterTests
{
    private static Report Sample()
    {
        var story = new Story();
        story.Says("the ministry", 14, Story.At(9));
        story.Says("=residents | <b>", 40, Story.At(9, 21), claim => Story.Bounded(claim, Bound.MoreThan), sentence: "They said \"40, or more\".");
        story.Says("the ministry", 27, Story.At(10));
        story.Says("the archive", 212, Story.At(10, 1), claim => claim with { OtherEvent = new("of an earlier time") });
        return new ReportBuilder().Build(story.Fold(), Story.At(9, 13));
    }

    private static JsonElement Json(Report report)
    {
        using var stream = new MemoryStream();
        ReportWriter.WriteJson(report, stream);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    [Fact]
    public void The_document_names_its_schema_and_leads_from_a_cell_to_its_sentence()
    {
        var root = Json(Sample());
        Assert.Equal("sitrep.report/1", root.GetProperty("schema").GetString());
        var measure = root.GetProperty("topics")[0].GetProperty("measures")[0];
        var latest = measure.GetProperty("latest").GetString();
        var entry = measure.GetProperty("entries").EnumerateArray().Single(entry => entry.GetProperty("claim").GetString() == latest);
        Assert.Contains("27", entry.GetProperty("evidence").GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_is_told_in_sentences()
    {
        var sentences = Json(Sample()).GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("kind").GetString() != "conflicting").Select(change => change.GetProperty("sentence").GetString()).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.Contains(sentences, sentence => sentence!.Contains("raises 14 to 27", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_counted_stands_in_every_form_with_its_reason()
    {
        var report = Sample();
        var (lines, csv, markdown) = (new StringWriter(), new StringWriter(), new StringWriter());
        ReportWriter.WriteJsonLines(report, lines);
        ReportWriter.WriteCsv(report, csv);
        ReportWriter.WriteMarkdown(report, markdown);
        Assert.Equal("of an earlier time", Json(report).GetProperty("notCounted")[0].GetProperty("notCounted").GetString());
        Assert.All([lines.ToString(), csv.ToString(), markdown.ToString()], text => Assert.Contains("of an earlier time", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_of_the_lines_form_is_a_claim()
    {
        var lines = new StringWriter();
        ReportWriter.WriteJsonLines(Sample(), lines);
        var parsed = lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, parsed.Count);
        Assert.All(parsed, line => Assert.Matches("^c[0-9a-f]{16}$", line.GetProperty("claim").GetString()!));
    }

    [Fact]
    public void A_csv_cell_cannot_run_as_a_formula_and_quotes_are_doubled()
    {
        var csv = new StringWriter();
        ReportWriter.WriteCsv(Sample(), csv);
        Assert.Contains("'=residents | <b>", csv.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"They said \"\"40, or more\"\".\"", csv.ToString(), StringComparison.Ordinal);
        Assert.All(csv.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries), row => Assert.True(row.Count(c => c == ',') >= 28));
    }

    [Fact]
    public void Page_text_cannot_become_markup_in_markdown()
    {
        var markdown = new StringWriter();
        ReportWriter.WriteMarkdown(Sample(), markdown);
        Assert.Contains("=residents \\| \\<b\\>", markdown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_form_depends_on_the_machines_language()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            var (plain, german) = (new StringWriter(), new StringWriter());
            ReportWriter.WriteCsv(Sample(), plain);
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            ReportWriter.WriteCsv(Sample(), german);
            Assert.Equal(plain.ToString(), german.ToString());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
