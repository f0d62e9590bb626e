using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Web.Api;

/// <summary>The reading half of the API.</summary>
internal sealed class ApiReads(StoreDesk desk, SituationViews views)
{
    public void Map(RouteGroupBuilder api)
    {
        Describe(api.MapGet("/situations", Situations), "situations", "The situations of the store");
        Describe(api.MapGet("/situations/{situation}", Situation), "situation", "The report of a situation, in the schema of read --format json");
        Describe(api.MapGet("/situations/{situation}/measures", Measures), "measures", "Its measures without their entries");
        Describe(api.MapGet("/situations/{situation}/measures/{measure}", Measure), "measure", "A measure with its entries");
        Describe(api.MapGet("/situations/{situation}/claims", Claims), "claims", "The entries of its measures, in time order");
        Describe(api.MapGet("/situations/{situation}/sources", Sources), "sources", "Its sources with their numbers of figures");
        Describe(api.MapGet("/situations/{situation}/pages", Pages), "pages", "Its pages");
        Describe(api.MapGet("/situations/{situation}/changes", Changes), "changes", "What changed since a moment");
        Describe(api.MapGet("/situations/{situation}/not-counted", NotCounted), "notCounted", "Figures of its pages that belong to something else, with reasons");
        Describe(api.MapGet("/situations/{situation}/corrections", Corrections), "corrections", "The log of what people changed by hand");
        Describe(api.MapGet("/claims/{claim}", Evidence), "evidence", "A claim with its evidence: the text around it, the capture, the hash");
    }

    /// <summary>Names an endpoint for the OpenAPI document.</summary>
    public static void Describe(RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.WithName(name).WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: "application/json").ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status400BadRequest);

    public Task Situations(HttpContext context, int? page, int? size) => ListWriter.SendAsync(context, [.. views.Rows().Select(row => (Action<Utf8JsonWriter>)(json =>
    {
        json.WriteString("id", row.Id);
        json.WriteString("name", row.Name);
        json.WriteString("address", "/situations/" + views.SlugOf(row));
        json.WriteNumber("pages", row.Pages);
        json.WriteNumber("claims", row.Claims);
        json.WriteString("createdAt", Times.Iso(row.CreatedAt));
        if (row.LastRead is { } read) json.WriteString("lastRead", Times.Iso(read));
    }))], page, size);

    private Task Situation(HttpContext context, string situation, [Description("Told for this moment")] string? at, [Description("Changes since: a moment, 1h, 7d, read")] string? since) =>
        With(context, situation, at, since, view => Answer.Bytes(context, ReportDocument.Of(view.Report).Bytes, "application/json; charset=utf-8"));

    private Task Measures(HttpContext context, string situation, string? at, int? page, int? size) => With(context, situation, at, null, view =>
        ListWriter.SendAsync(context, [.. ReportDocument.Of(view.Report).Measures.Select(measure => (Action<Utf8JsonWriter>)(json => ListWriter.Copy(json, measure, "entries")))], page, size));

    private Task Measure(HttpContext context, string situation, string measure, string? at) => With(context, situation, at, null, view =>
    {
        var id = view.FindMeasure(measure)?.Id;
        var found = ReportDocument.Of(view.Report).Measures.FirstOrDefault(element => element.GetProperty("id").GetString() == id);
        return found.ValueKind == JsonValueKind.Undefined ? Problems.SendAsync(context, 404, "no-such-measure", "There is no such measure in this situation, or it has no figure at this time.")
            : Answer.Text(context, found.GetRawText() + "\n", "application/json; charset=utf-8");
    });

    private Task Claims(HttpContext context, string situation, string? at, string? measure, string? source, string? status, int? page, int? size) => With(context, situation, at, null, view =>
    {
        var id = measure is null ? null : view.FindMeasure(measure)?.Id ?? "";
        var entries = ReportDocument.Of(view.Report).Entries.Where(item => (id is null || item.Measure.GetProperty("id").GetString() == id)
            && (source is null || string.Equals(item.Entry.GetProperty("source").GetString(), source, StringComparison.OrdinalIgnoreCase))
            && (status is null || item.Entry.GetProperty("status").GetString() == status));
        return ListWriter.SendAsync(context, [.. entries.Select(item => (Action<Utf8JsonWriter>)(json =>
        {
            json.WriteString("measure", item.Measure.GetProperty("id").GetString());
            json.WriteString("measureTitle", item.Measure.GetProperty("title").GetString());
            ListWriter.Copy(json, item.Entry);
        }))], page, size);
    });

    private Task Sources(HttpContext context, string situation, string? at, int? page, int? size) => With(context, situation, at, null, view =>
    {
        var counts = view.Entries.GroupBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.OrdinalIgnoreCase);
        return ListWriter.SendAsync(context, [.. view.Drawings.Sources.Sources.Select(source => (Action<Utf8JsonWriter>)(json =>
        {
            json.WriteString("name", source);
            json.WriteString("address", view.Addresses.Source(source));
            json.WriteNumber("figures", counts.GetValueOrDefault(source)?.Count ?? 0);
            json.WriteNumber("standing", counts.GetValueOrDefault(source)?.Count(entry => entry.Status == EntryStatus.Standing) ?? 0);
        }))], page, size);
    });

    private Task Pages(HttpContext context, string situation, int? page, int? size) => Elements(context, situation, null, null, "pages", page, size);

    private Task Changes(HttpContext context, string situation, string? at, string? since, int? page, int? size) => Elements(context, situation, at, since, "changes", page, size);

    private Task NotCounted(HttpContext context, string situation, string? at, int? page, int? size) => Elements(context, situation, at, null, "notCounted", page, size);

    private Task Elements(HttpContext context, string situation, string? at, string? since, string name, int? page, int? size) => With(context, situation, at, since, view =>
        ListWriter.SendAsync(context, [.. ReportDocument.Of(view.Report).List(name).Select(element => (Action<Utf8JsonWriter>)(json => ListWriter.Copy(json, element)))], page, size));

    public Task Corrections(HttpContext context, string situation, int? page, int? size) => With(context, situation, null, null, view =>
        ListWriter.SendAsync(context, [.. desk.Use(store => store.Log()).Where(entry => entry.Situation == view.Row.Id).Select(entry => (Action<Utf8JsonWriter>)(json => Write(json, entry)))], page, size));

    private static void Write(Utf8JsonWriter json, LogEntry entry)
    {
        json.WriteNumber("number", entry.Number);
        json.WriteString("madeAt", Times.Iso(entry.MadeAt));
        json.WriteString("who", entry.Who);
        json.WriteString("why", entry.Why);
        json.WriteString("field", entry.Field);
        if (entry.Claim.Length > 0) json.WriteString("claim", entry.Claim);
        if (entry.Target.Length > 0) json.WriteString("target", entry.Target);
        json.WriteString("value", entry.Value);
        json.WriteBoolean("holds", entry.Holds);
        if (entry.Undoes is { } undone) json.WriteNumber("undoes", undone);
    }

    private Task Evidence(HttpContext context, string claim)
    {
        var found = claim.Length < 6 ? [] : desk.Use(store => store.FindClaims(claim)).Where(stored => stored.Claim.Id.Value == claim).ToList();
        return found is not [var only, ..] ? Problems.SendAsync(context, 404, "no-such-claim", "There is no such claim; ids are given in full.") : Answer.Bytes(context, EvidenceJson.Write(only), "application/json; charset=utf-8");
    }

    /// <summary>Looks the situation up.</summary>
    public Task With(HttpContext context, string situation, string? at, string? since, Func<SituationView, Task> then)
    {
        if (views.FindRow(situation) is not { } row) return Problems.SendAsync(context, 404, "no-such-situation", "There is no such situation; /api/situations lists them.");
        if (at is not null && Moments.Parse(at, TimeSpan.Zero) is null) return Problems.SendAsync(context, 400, "bad-time", "Write at as 2027-03-12 or 2027-03-12T14:00+01:00.");
        return then(views.Of(row, at, since));
    }
}
