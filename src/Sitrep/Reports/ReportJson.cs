using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The JSON form of a report. Every property written here is described in docs/reference/report-schema.md.</summary>
internal static class ReportJson
{
    /// <summary>Letters of all languages stay readable; what HTML could take for markup is escaped.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>Writes the whole document.</summary>
    public static void Write(Report report, Utf8JsonWriter json)
    {
        var situation = report.Situation;
        json.WriteStartObject();
        json.WriteString("schema", Report.SchemaName);
        json.WriteStartObject("situation");
        json.WriteString("id", situation.Id);
        json.WriteString("name", situation.Name);
        json.WriteEndObject();
        Time(json, "at", report.At);
        Time(json, "since", report.Since);
        Time(json, "yesterday", report.Yesterday);
        json.WriteString("zone", report.Request.Zone.Id);
        if (report.Request.Cutoff is { } cutoff) json.WriteString("cutoff", cutoff.ToString("HH:mm", CultureInfo.InvariantCulture));
        Text(json, "lead", report.Lead);
        var summaries = report.Summaries.ToDictionary(summary => summary.Measure.Id, StringComparer.Ordinal);
        Array(json, "topics", situation.Topics, (json, topic) => WriteTopic(json, topic, summaries));
        Array(json, "statements", situation.Statements, WriteEntry);
        Array(json, "notCounted", situation.NotCounted, WriteUncounted);
        Array(json, "checks", situation.Checks, WriteCheck);
        Array(json, "changes", report.Changes, WriteChange);
        Array(json, "pages", situation.Pages, WritePage);
        SummaryJson.WriteReport(json, report);
        json.WriteEndObject();
    }

    /// <summary>One writer for each line of the JSON Lines form.</summary>
    public static IEnumerable<Action<Utf8JsonWriter>> Lines(Report report)
    {
        foreach (var measure in report.Situation.Measures)
            foreach (var entry in measure.Entries) yield return json => WriteLine(json, entry, measure, null);
        foreach (var entry in report.Situation.Statements) yield return json => WriteLine(json, entry, null, null);
        foreach (var uncounted in report.Situation.NotCounted) yield return json => WriteUncounted(json, uncounted);
    }

    private static void WriteLine(Utf8JsonWriter json, LedgerEntry entry, Measure? measure, string? reason)
    {
        json.WriteStartObject();
        if (measure is not null)
        {
            json.WriteString("measure", measure.Id);
            json.WriteString("measureTitle", measure.Title);
        }
        if (reason is not null) json.WriteString("reason", reason);
        WriteEntryBody(json, entry);
        json.WriteEndObject();
    }

    private static void WriteTopic(Utf8JsonWriter json, Topic topic, Dictionary<string, MeasureSummary> summaries)
    {
        json.WriteStartObject();
        json.WriteString("title", topic.Title);
        json.WriteString("subject", topic.Subject);
        Text(json, "place", topic.Place);
        Array(json, "measures", topic.Measures, (json, measure) => WriteMeasure(json, measure, summaries.GetValueOrDefault(measure.Id)));
        Array(json, "differences", topic.Differences, static (json, difference) =>
        {
            json.WriteStartObject();
            json.WriteString("first", difference.First.Claim.Id.Value);
            json.WriteString("second", difference.Second.Claim.Id.Value);
            json.WriteString("explanation", difference.Explanation);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure, MeasureSummary? summary)
    {
        json.WriteStartObject();
        json.WriteString("id", measure.Id);
        json.WriteString("title", measure.Title);
        json.WriteString("subject", measure.Key.Subject);
        Text(json, "state", measure.Key.State);
        json.WriteString("dimension", measure.Key.Dimension);
        Text(json, "place", measure.Key.Place);
        Text(json, "lowest", measure.Lowest?.Claim.Id.Value);
        Text(json, "highest", measure.Highest?.Claim.Id.Value);
        Text(json, "latest", measure.Latest?.Claim.Id.Value);
        json.WriteBoolean("stale", measure.IsStale);
        json.WriteNumber("origins", measure.Origins);
        if (summary is not null) SummaryJson.WriteMeasure(json, summary);
        Array(json, "entries", measure.Entries, WriteEntry);
        if (!measure.Incidents.IsEmpty) Array(json, "incidents", measure.Incidents, WriteIncident);
        Array(json, "conflicts", measure.Conflicts, static (json, conflict) =>
        {
            json.WriteStartObject();
            json.WriteString("lower", conflict.Lower.Claim.Id.Value);
            json.WriteString("higher", conflict.Higher.Claim.Id.Value);
            json.WriteString("explanation", conflict.Explanation);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteIncident(Utf8JsonWriter json, IncidentRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        json.WriteString("label", row.Label);
        Time(json, "day", row.Day);
        Text(json, "place", row.Place);
        Text(json, "lowest", row.Lowest?.Claim.Id.Value);
        Text(json, "highest", row.Highest?.Claim.Id.Value);
        Text(json, "latest", row.Latest?.Claim.Id.Value);
        json.WriteNumber("origins", row.Origins);
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        WriteEntryBody(json, entry);
        json.WriteEndObject();
    }

    private static void WriteEntryBody(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteString("claim", entry.Claim.Id.Value);
        json.WriteString("source", entry.Source);
        Time(json, "time", entry.Time);
        json.WriteString("timeBasis", Name(entry.Basis));
        json.WriteString("status", Name(entry.Status));
        Text(json, "by", entry.By?.Value);
        if (entry.Origin > 0) json.WriteNumber("origin", entry.Origin);
        Text(json, "incident", entry.Incident);
        WriteClaim(json, entry.Claim);
        Time(json, "seenAt", entry.SeenAt);
        Time(json, "recordedAt", entry.RecordedAt);
        SummaryJson.WriteByHand(json, entry);
    }

    private static void WriteClaim(Utf8JsonWriter json, Claim claim)
    {
        if (claim.Quantity is { } quantity) WriteFigure(json, "figure", quantity);
        if (claim.Replaces is { } replaces) WriteFigure(json, "replaces", replaces);
        json.WriteString("subject", claim.Subject);
        Text(json, "state", claim.State);
        Text(json, "whose", claim.Whose?.Name);
        Text(json, "agent", claim.Agent?.Name);
        json.WriteString("stance", Name(claim.Stance));
        if (claim.Revision != Revision.None) json.WriteString("revision", Name(claim.Revision));
        if (claim.Place is { } place) WritePlace(json, place);
        Interval(json, "about", claim.About);
        Interval(json, "said", claim.Said);
        json.WriteString("content", claim.Content);
        WriteAttribution(json, claim.Attribution);
        WriteEvidence(json, claim.Evidence);
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, Quantity quantity)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Figures.Write(quantity));
        json.WriteNumber("low", quantity.Low);
        json.WriteNumber("high", quantity.High);
        json.WriteString("bound", Name(quantity.Bound));
        Text(json, "unit", quantity.Unit.Name);
        json.WriteString("dimension", quantity.Unit.Dimension);
        json.WriteNumber("baseLow", quantity.BaseLow);
        json.WriteNumber("baseHigh", quantity.BaseHigh);
        json.WriteString("role", Name(quantity.Role));
        if (quantity.Change != ChangeDirection.None) json.WriteString("change", Name(quantity.Change));
        if (quantity.IsVague) json.WriteBoolean("vague", true);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceMention place)
    {
        json.WriteStartObject("place");
        json.WriteString("name", place.Name);
        if (!place.Within.IsDefaultOrEmpty) Array(json, "within", place.Within, static (json, name) => json.WriteStringValue(name));
        json.WriteString("precision", Name(place.Precision));
        Text(json, "country", place.Country);
        if (place.GeoNamesId is { } id) json.WriteNumber("geonames", id);
        if (place.Latitude is { } latitude) json.WriteNumber("latitude", latitude);
        if (place.Longitude is { } longitude) json.WriteNumber("longitude", longitude);
        json.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter json, Attribution attribution)
    {
        json.WriteStartObject("attribution");
        json.WriteString("kind", Name(attribution.Kind));
        json.WriteString("cue", Name(attribution.Cue));
        if (attribution.IsNegated) json.WriteBoolean("negated", true);
        json.WriteString("certainty", Name(attribution.Certainty));
        if (attribution.IsInference) json.WriteBoolean("inference", true);
        Array(json, "sources", attribution.Sources, WriteSource);
        if (!attribution.Chain.IsDefaultOrEmpty) Array(json, "chain", attribution.Chain, WriteSource);
        Array(json, "sourceSpans", attribution.SourceSpans, WriteSpan);
        Array(json, "cueSpans", attribution.CueSpans, WriteSpan);
        Array(json, "contentSpans", attribution.ContentSpans, WriteSpan);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        json.WriteStartObject();
        json.WriteString("name", source.Name);
        json.WriteString("class", Name(source.Class));
        Text(json, "role", source.Role);
        Text(json, "speaksFor", source.SpeaksFor);
        if (source.IsAnonymous) json.WriteBoolean("anonymous", true);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("address", evidence.Address);
        json.WriteString("capture", evidence.CaptureId);
        json.WriteString("outlet", evidence.Outlet);
        Text(json, "title", evidence.Title);
        Published(json, evidence.Published);
        Text(json, "wireCredit", evidence.WireCredit);
        if (evidence.PageNumber is { } number) json.WriteNumber("pageNumber", number);
        json.WriteString("sentence", evidence.Sentence);
        json.WritePropertyName("sentenceSpan");
        WriteSpan(json, evidence.SentenceSpan);
        json.WritePropertyName("span");
        WriteSpan(json, evidence.Span);
        json.WriteStartObject("anchor");
        json.WriteString("exact", evidence.Anchor.Exact);
        json.WriteString("before", evidence.Anchor.Before);
        json.WriteString("after", evidence.Anchor.After);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, FigureCheck check)
    {
        json.WriteStartObject();
        json.WriteBoolean("holds", check.Holds);
        json.WriteString("explanation", check.Explanation);
        json.WriteStartArray("claims");
        foreach (var claim in check.Claims) json.WriteStringValue(claim.Id.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteUncounted(Utf8JsonWriter json, UncountedClaim uncounted)
    {
        json.WriteStartObject();
        json.WriteString("claim", uncounted.Claim.Id.Value);
        json.WriteString("notCounted", uncounted.Reason);
        WriteClaim(json, uncounted.Claim);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ChangeNote change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Name(change.Kind));
        json.WriteString("measure", change.MeasureId);
        json.WriteString("sentence", change.Sentence);
        json.WriteString("claim", change.Entry.Claim.Id.Value);
        Text(json, "former", change.Former?.Claim.Id.Value);
        json.WriteEndObject();
    }

    private static void WritePage(Utf8JsonWriter json, PageSummary page)
    {
        json.WriteStartObject();
        json.WriteString("address", page.Address);
        json.WriteString("capture", page.CaptureId);
        json.WriteString("outlet", page.Outlet);
        Text(json, "title", page.Title);
        Published(json, page.Published);
        Time(json, "seenAt", page.SeenAt);
        json.WriteNumber("claims", page.Claims);
        json.WriteEndObject();
    }

    private static void Published(Utf8JsonWriter json, PublicationTime? published)
    {
        if (published is null) return;
        json.WriteStartObject("published");
        if (published.Precision == TimePrecision.Day) json.WriteString("time", published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else Time(json, "time", published.Time);
        json.WriteString("precision", Name(published.Precision));
        json.WriteString("provenance", Name(published.Provenance));
        json.WriteEndObject();
    }

    private static void Interval(Utf8JsonWriter json, string name, TimeInterval? interval)
    {
        if (interval is not { } known) return;
        json.WriteStartObject(name);
        Time(json, "start", known.Start);
        Time(json, "end", known.End);
        json.WriteString("precision", Name(known.Precision));
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
        json.WriteEndArray();
    }

    internal static void Array<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items.IsDefault ? [] : items) write(json, item);
        json.WriteEndArray();
    }

    internal static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    internal static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known) json.WriteString(name, Times.Iso(known));
    }

    /// <summary>The name of an enum value with a small first letter: <c>atLeast</c>.</summary>
    internal static string Name<T>(T value) where T : struct, Enum
    {
        var name = Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value));
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
