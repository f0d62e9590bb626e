using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Storage;
using Sitrep.App.Web.Pages;
using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Web.Api;

/// <summary>The JSON of pages, at the page's address with <c>.json</c> behind.</summary>
internal sealed class PageJson(StoreDesk desk, SituationViews views, PageRoutes pages, ApiReads reads)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/situations.json", context => reads.Situations(context, 1, ListWriter.MostItems));
        routes.MapGet("/search.json", Search);
        var situation = routes.MapGroup("/situations/{situation}");
        situation.MapGet("/sources/{source}.json", context => pages.WithView(context, view => Source(context, view)));
        situation.MapGet("/outlets/{outlet}.json", context => pages.WithView(context, view => Outlet(context, view)));
        situation.MapGet("/pages/{capture}.json", context => pages.WithView(context, view => Page(context, view)));
        situation.MapGet("/log.json", context => pages.WithView(context, view => reads.Corrections(context, view.Row.Id, 1, ListWriter.MostItems)));
    }

    private static Task Source(HttpContext context, SituationView view)
    {
        var name = (string)context.GetRouteValue("source")!;
        var entries = ReportDocument.Of(view.Report).Entries.Where(item => string.Equals(item.Entry.GetProperty("source").GetString(), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return entries.Count == 0 ? Problems.SendAsync(context, 404, "no-such-source", "This situation has no figure of a source of that name.") : ListWriter.SendAsync(context, [.. entries.Select(Entry)], 1, ListWriter.MostItems);
    }

    private static Task Outlet(HttpContext context, SituationView view)
    {
        var name = (string)context.GetRouteValue("outlet")!;
        var own = ReportDocument.Of(view.Report).List("pages").Where(page => string.Equals(page.GetProperty("outlet").GetString(), name, StringComparison.OrdinalIgnoreCase)).ToList();
        return own.Count == 0 ? Problems.SendAsync(context, 404, "no-such-outlet", "No page of this situation is of that outlet.")
            : ListWriter.SendAsync(context, [.. own.Select(page => (Action<Utf8JsonWriter>)(json => ListWriter.Copy(json, page)))], 1, ListWriter.MostItems);
    }

    private Task Page(HttpContext context, SituationView view)
    {
        var id = (string)context.GetRouteValue("capture")!;
        return desk.Use(store => store.Reading(id)) is { } stored && desk.Use(store => store.SituationsOfCapture(id)).Contains(view.Row.Id)
            ? Answer.Bytes(context, Write(json => Reading(json, stored)), "application/json; charset=utf-8")
            : Problems.SendAsync(context, 404, "no-such-page", "There is no such page in this situation.");
    }

    private Task Search(HttpContext context)
    {
        var words = PageRoutes.One(context.Request.Query["q"]) ?? "";
        var row = PageRoutes.One(context.Request.Query["situation"]) is { } name ? views.FindRow(name) : null;
        IReadOnlyList<SituationView> all = row is null ? [.. views.Rows().Select(each => views.Of(each))] : [views.Of(row)];
        var findings = SearchFindings.Of(desk, all, words, row?.Id, 1);
        return Answer.Bytes(context, Write(json => Findings(json, findings)), "application/json; charset=utf-8");
    }

    private static Action<Utf8JsonWriter> Entry((JsonElement Measure, JsonElement Entry) item) => json =>
    {
        json.WriteString("measure", item.Measure.GetProperty("id").GetString());
        json.WriteString("measureTitle", item.Measure.GetProperty("title").GetString());
        ListWriter.Copy(json, item.Entry);
    };

    private static void Reading(Utf8JsonWriter json, StoredReading stored)
    {
        json.WriteString("capture", stored.CaptureId);
        json.WriteString("address", stored.Address);
        json.WriteString("readFrom", stored.Location);
        json.WriteString("outlet", stored.Outlet);
        if (stored.Title is { } title) json.WriteString("title", title);
        if (stored.Published is { } published) json.WriteString("published", Times.Iso(published.Time));
        json.WriteString("seenAt", Times.Iso(stored.SeenAt));
        json.WriteString("sha256", stored.Sha256);
        if (stored.SupersededBy is { } newer) json.WriteString("supersededBy", newer);
        json.WriteString("engine", stored.Engine);
        json.WriteString("kind", Words.Of(stored.Kind));
        json.WriteString("text", stored.Text);
        json.WriteStartArray("blocks");
        foreach (var block in stored.Blocks) json.WriteRawValue(FormattableString.Invariant($"[{block.Start},{block.End}]"));
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var claim in stored.Claims) json.WriteRawValue(ClaimJson.Write(claim));
        json.WriteEndArray();
    }

    private static void Findings(Utf8JsonWriter json, SearchFindings findings)
    {
        json.WriteString("words", findings.Words);
        json.WriteStartArray("sources");
        foreach (var (view, source, _) in findings.Sources) Item(json, view.Addresses.Source(source), ("name", source), ("situation", view.Row.Name));
        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var (view, measure, entry) in findings.Claims)
            Item(json, view.Addresses.Claim(entry.Claim), ("claim", entry.Claim.Id.Value), ("measure", measure.Title), ("figure", Figures.Write(entry.Claim.Quantity!)), ("source", entry.Source), ("sentence", entry.Claim.Evidence.Sentence), ("situation", view.Row.Name));
        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var (view, page) in findings.Pages) Item(json, view.Addresses.Page(page.CaptureId), ("title", page.Title ?? page.Address), ("outlet", page.Outlet), ("words", page.Snippet.Replace("\u0002", "", StringComparison.Ordinal).Replace("\u0003", "", StringComparison.Ordinal)), ("situation", view.Row.Name));
        json.WriteEndArray();
    }

    private static void Item(Utf8JsonWriter json, string address, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        json.WriteStartObject();
        json.WriteString("address", address);
        foreach (var (name, value) in properties) json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
