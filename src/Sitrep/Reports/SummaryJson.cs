using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The parts of the JSON form that set figures beside each other: standing, yesterday, best documented, places, cells, questions, relations, corrections.</summary>
internal static class SummaryJson
{
    /// <summary>What belongs to a measure, behind its own properties.</summary>
    public static void WriteMeasure(Utf8JsonWriter json, MeasureSummary summary)
    {
        var now = summary.Measure.Now;
        ReportJson.Text(json, "range", Ranges.InFigures(now));
        ReportJson.Text(json, "rangeInWords", Ranges.InWords(now));
        ReportJson.Array(json, "standing", now.Figures, static (json, figure) =>
        {
            json.WriteStartObject();
            json.WriteString("claim", figure.Entry.Claim.Id.Value);
            json.WriteString("source", figure.Entry.Source);
            json.WriteString("age", ReportJson.Name(figure.Age));
            json.WriteEndObject();
        });
        WriteStanding(json, "yesterday", summary.Yesterday);
        ReportJson.Text(json, "change", summary.Change);
        if (summary.Best is { } best)
        {
            json.WriteStartObject("best");
            json.WriteString("claim", best.Entry.Claim.Id.Value);
            json.WriteString("reason", best.Reason);
            json.WriteEndObject();
        }
        if (summary.Silence is { } silence) json.WriteNumber("silentHours", (int)silence.TotalHours);
        ReportJson.Array(json, "places", summary.Places, static (json, place) =>
        {
            json.WriteStartObject();
            json.WriteString("place", place.Place);
            WriteStanding(json, "today", place.Today);
            WriteStanding(json, "yesterday", place.Yesterday);
            ReportJson.Text(json, "change", place.Change);
            json.WriteEndObject();
        });
    }

    /// <summary>What belongs to the whole report, behind topics and changes.</summary>
    public static void WriteReport(Utf8JsonWriter json, Report report)
    {
        ReportJson.Array(json, "silentSources", report.SilentSources, static (json, source) =>
        {
            json.WriteStartObject();
            json.WriteString("source", source.Source);
            json.WriteString("last", source.Last.Claim.Id.Value);
            json.WriteNumber("silentHours", (int)source.Silence.TotalHours);
            json.WriteEndObject();
        });
        ReportJson.Array(json, "expected", report.Expected, static (json, cell) =>
        {
            json.WriteStartObject();
            json.WriteString("measure", cell.Cell.Measure);
            ReportJson.Text(json, "place", cell.Cell.Place);
            json.WriteString("state", ReportJson.Name(cell.State));
            if (cell.Standing is { } standing) WriteStanding(json, "today", standing);
            json.WriteEndObject();
        });
        ReportJson.Array(json, "questions", report.Questions, static (json, question) =>
        {
            json.WriteStartObject();
            json.WriteString("sentence", question.Sentence);
            json.WriteStartArray("claims");
            foreach (var claim in question.Claims) json.WriteStringValue(claim.Id.Value);
            json.WriteEndArray();
            json.WriteEndObject();
        });
        ReportJson.Array(json, "relations", report.Relations, static (json, relation) =>
        {
            json.WriteStartObject();
            json.WriteString("first", relation.First.Id.Value);
            json.WriteString("second", relation.Second.Id.Value);
            json.WriteString("kind", ReportJson.Name(relation.Kind));
            json.WriteString("explanation", relation.Explanation);
            json.WriteEndObject();
        });
        ReportJson.Array(json, "corrections", report.Situation.Corrections, WriteCorrection);
        ReportJson.Array(json, "orphans", report.Situation.Orphans, WriteCorrection);
        json.WriteString("paragraph", report.Paragraph);
    }

    /// <summary>The mark of an entry that was corrected by hand, with what stood there.</summary>
    public static void WriteByHand(Utf8JsonWriter json, LedgerEntry entry)
    {
        if (entry.ByHand.IsDefaultOrEmpty) return;
        ReportJson.Array(json, "byHand", entry.ByHand, WriteCorrection);
        if (entry.Original is not { } original) return;
        json.WriteStartObject("original");
        if (original.Quantity is { } quantity) json.WriteString("text", Figures.Write(quantity));
        json.WriteString("subject", original.Subject);
        ReportJson.Text(json, "state", original.State);
        json.WriteString("source", string.Join("; ", original.Voices));
        ReportJson.Text(json, "place", original.Place?.Name);
        if (original.Said is { } said) json.WriteString("time", Times.Iso(said.Start));
        json.WriteEndObject();
    }

    private static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject();
        json.WriteNumber("number", correction.Number);
        json.WriteString("field", ReportJson.Name(correction.Field));
        ReportJson.Text(json, "claim", correction.Claim?.Value);
        ReportJson.Text(json, "target", correction.Target);
        if (correction.Added is null) json.WriteString("value", correction.Value);
        json.WriteString("who", correction.Who);
        json.WriteString("why", correction.Why);
        ReportJson.Time(json, "madeAt", correction.MadeAt);
        json.WriteEndObject();
    }

    private static void WriteStanding(Utf8JsonWriter json, string name, Standing standing)
    {
        if (standing.Lowest is not { } lowest || standing.Highest is not { } highest || standing.Latest is not { } latest) return;
        json.WriteStartObject(name);
        json.WriteString("range", Ranges.InFigures(standing));
        json.WriteString("lowest", lowest.Claim.Id.Value);
        json.WriteString("highest", highest.Claim.Id.Value);
        json.WriteString("latest", latest.Claim.Id.Value);
        json.WriteBoolean("stale", standing.IsStale);
        json.WriteEndObject();
    }
}
