using System.Text.Json;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The claims of a report as schema.org JSON-LD: a <c>Claim</c> each, with author and appearance. No rating: Sitrep gives no verdict.</summary>
internal static class ReportJsonLd
{
    /// <summary>Writes the document.</summary>
    public static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        var written = new HashSet<ClaimId>();
        foreach (var measure in report.Situation.Measures)
            foreach (var entry in measure.Entries)
                if (written.Add(entry.Claim.Id)) WriteClaim(json, report, entry, measure);
        foreach (var entry in report.Situation.Statements)
            if (written.Add(entry.Claim.Id)) WriteClaim(json, report, entry, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Report report, LedgerEntry entry, Measure? measure)
    {
        var (claim, evidence) = (entry.Claim, entry.Claim.Evidence);
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteString("@id", "urn:sitrep:" + claim.Id.Value);
        json.WriteString("name", claim.Quantity is { } quantity && measure is not null ? $"{measure.Title}: {Figures.Write(quantity)}" : claim.Content);
        json.WriteString("text", claim.Content);
        json.WriteString("creativeWorkStatus", ReportJson.Name(entry.Status));
        json.WriteString("dateCreated", Times.Iso(entry.Time));
        json.WriteStartArray("author");
        if (claim.Attribution.Sources.IsDefaultOrEmpty) WriteBody(json, evidence.Outlet);
        else foreach (var source in claim.Attribution.Sources) WriteSource(json, source);
        json.WriteEndArray();
        json.WriteStartObject("about");
        json.WriteString("@type", "Event");
        json.WriteString("@id", "urn:sitrep:" + report.Situation.Id);
        json.WriteString("name", report.Situation.Name);
        json.WriteEndObject();
        if (claim.Place is { } place) WritePlace(json, place);
        WriteAppearance(json, evidence);
        json.WriteEndObject();
    }

    /// <summary>schema.org knows authors that are persons and such that are organisations.</summary>
    private static void WriteSource(Utf8JsonWriter json, Source source)
    {
        var isPerson = source.IsAnonymous || source.Role is not null || source.SpeaksFor is not null || source.Class is SourceClass.Witness or SourceClass.Expert;
        if (!isPerson)
        {
            WriteBody(json, source.Name);
            return;
        }
        json.WriteStartObject();
        json.WriteString("@type", "Person");
        json.WriteString("name", source.Name);
        if (source.Role is { } role) json.WriteString("jobTitle", role);
        if (source.SpeaksFor is { } body)
        {
            json.WritePropertyName("affiliation");
            WriteBody(json, body);
        }
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Organization");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, PlaceMention place)
    {
        json.WriteStartObject("spatialCoverage");
        json.WriteString("@type", "Place");
        json.WriteString("name", place.Name);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }
        json.WriteEndObject();
    }

    private static void WriteAppearance(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject("appearance");
        json.WriteString("@type", "NewsArticle");
        json.WriteString("url", evidence.Address);
        if (evidence.Title is { } title) json.WriteString("headline", title);
        if (evidence.Published is { } published)
            json.WriteString("datePublished", published.Precision == TimePrecision.Day ? published.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : Times.Iso(published.Time));
        json.WritePropertyName("publisher");
        WriteBody(json, evidence.Outlet);
        json.WriteString("abstract", evidence.Sentence);
        json.WriteEndObject();
    }
}
