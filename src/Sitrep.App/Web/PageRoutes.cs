using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Storage;
using Sitrep.App.Web.Guarding;
using Sitrep.App.Web.Pages;
using Sitrep.Reports;

namespace Sitrep.App.Web;

/// <summary>The addresses of the pages, of their JSON and of their tables.</summary>
internal sealed class PageRoutes(StoreDesk desk, SituationViews views, PageReadings readings, TimeProvider clock)
{
    /// <summary>What was rendered of a view, which never changes; gone with it.</summary>
    private static readonly ConditionalWeakTable<SituationView, RenderedPage> Rendered = [];

    private const string VisitCookie = "sitrep-visit-";
    private static readonly TimeSpan VisitEnds = TimeSpan.FromMinutes(30);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Home);
        routes.MapGet("/situations", context => { context.Response.Redirect("/"); return Task.CompletedTask; });
        routes.MapGet("/assets/{name}", Asset);
        routes.MapGet("/captures/{capture}", Capture);
        routes.MapGet("/claims/{claim}", Claim);
        var situation = routes.MapGroup("/situations");
        situation.MapGet("/{situation}", context => WithView(context, view => Situation(context, view)));
        situation.MapGet("/{situation}.json", context => WithView(context, view => Json(context, view)));
        situation.MapGet("/{situation}.jsonl", context => WithView(context, view => Answer.Written(context, text => ReportWriter.WriteJsonLines(view.Report, text), "application/x-ndjson; charset=utf-8")));
        situation.MapGet("/{situation}.md", context => WithView(context, view => Answer.Written(context, text => ReportWriter.WriteMarkdown(view.Report, text), "text/markdown; charset=utf-8")));
        situation.MapGet("/{situation}.csv", context => WithView(context, view => Csv(context, view.Report, view.Addresses.Slug)));
        situation.MapGet("/{situation}/measures/{measure}", context => WithMeasure(context, (view, measure) => Measure(context, view, measure)));
        situation.MapGet("/{situation}/measures/{measure}.json", context => WithMeasure(context, (view, measure) => Json(context, view.Only(measure))));
        situation.MapGet("/{situation}/measures/{measure}.csv", context => WithMeasure(context, (view, measure) => Csv(context, view.Only(measure).Report, view.Addresses.Slug + "-" + measure.Id)));
        situation.MapGet("/{situation}/pages/{capture}", context => WithView(context, view => Evidence(context, view)));
    }

    private Task Home(HttpContext context)
    {
        var all = views.Rows().Select(row => views.Of(row)).OrderByDescending(view => view.Situation.Now ?? view.Row.CreatedAt).ToList();
        return Answer.Page(context, Layout.Write(HomePage.Write(all), new() { Title = "Situations", Live = "*", Marker = desk.Version, Json = "/situations.json" }));
    }

    private static Task Asset(HttpContext context)
    {
        if (Assets.Find((string)context.GetRouteValue("name")!) is not { } asset) return NotFound(context, "No such file.");
        if (context.Request.Query["v"] == asset.Hash) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Answer.Bytes(context, asset.Bytes, asset.Kind);
    }

    /// <summary>The bytes of a capture as text, whatever they are: other people's pages are never run here.</summary>
    private Task Capture(HttpContext context)
    {
        var id = (string)context.GetRouteValue("capture")!;
        if (desk.Use(store => store.Content(id)) is not { } bytes) return NotFound(context, "There is no such capture, or it was forgotten.");
        SecurityHeaders.Sandbox(context);
        return Answer.Bytes(context, bytes, "text/plain; charset=utf-8");
    }

    private Task Claim(HttpContext context)
    {
        var id = (string)context.GetRouteValue("claim")!;
        if (desk.Use(store => store.CaptureOf(id)) is not { } capture || desk.Use(store => store.SituationsOfCapture(capture)) is not [var first, ..] || views.FindRow(first) is not { } row) return NotFound(context, "There is no such claim.");
        context.Response.Redirect(new Addresses(views.SlugOf(row)).Page(capture) + "#c-" + id);
        return Task.CompletedTask;
    }

    private Task Situation(HttpContext context, SituationView view)
    {
        var path = view.Addresses.Situation;
        return Answer.Page(context, Layout.Write(Rendered.GetValue(view, shown => new(SituationPage.Write(shown))).Page, Frame(context, view) with
        {
            Title = view.Row.Name,
            Json = path + ".json",
            Canonical = Origin(context) + path,
            Description = view.Report.Lead,
            Picture = view.Main is null ? null : Origin(context) + path + "/picture.png",
            Live = view.At is null ? view.Row.Id : null,
            Marker = desk.Version,
            Foot = Markup.Of($"<p><a href=\"{path}/changes.atom\">Atom</a> · <a href=\"{path}/changes.feed.json\">JSON Feed</a> · <a href=\"{path}.json\">this page as JSON</a> · <a href=\"{path}/log\">log of corrections</a></p>"),
        }));
    }

    private Task Measure(HttpContext context, SituationView view, Measure measure)
    {
        var query = context.Request.Query;
        var path = view.Addresses.Measure(measure.Id);
        var filter = new ClaimFilter { Status = query["status"] == "standing" ? "standing" : null, Source = One(query["source"]), Place = One(query["place"]), Page = int.TryParse(query["page"], out var page) && page is > 0 and < 10000 ? page : 1, Origin = Origin(context) };
        return Answer.Page(context, Layout.Write(MeasurePage.Write(view, measure, filter), Frame(context, view) with
        {
            Title = $"{measure.Title}, {view.Row.Name}",
            Crumb = Crumb(view),
            Json = path + ".json",
            Canonical = Origin(context) + path,
            Description = $"{measure.Title}, {view.Row.Name}: {Text.Ranges.InWords(measure.Now)}",
            Picture = Origin(context) + path + "/picture.png",
            Live = view.At is null ? view.Row.Id : null,
            Marker = desk.Version,
            Foot = Markup.Of($"<p><a href=\"{path}.json\">this page as JSON</a> · <a href=\"{path}.csv\">CSV</a></p>"),
        }));
    }

    private Task Evidence(HttpContext context, SituationView view)
    {
        var id = (string)context.GetRouteValue("capture")!;
        if (desk.Use(store => store.Reading(id)) is not { } stored || !desk.Use(store => store.SituationsOfCapture(id)).Contains(view.Row.Id)) return NotFound(context, "There is no such page in this situation.");
        var page = EvidencePage.Write(view, stored, readings.Again(stored), desk.Use(store => store.Captures(stored.Address)));
        return Answer.Page(context, Layout.Write(page, Frame(context, view) with { Title = $"{stored.Title ?? stored.Address}, {stored.Outlet}", Crumb = Crumb(view), Foot = Markup.Of($"<p>Captures are shown as text; nothing of the page is run here.</p>") }));
    }

    private static Task Json(HttpContext context, SituationView view) => Answer.Bytes(context, Api.ReportDocument.Of(view.Report).Bytes, "application/json; charset=utf-8");

    private static Task Csv(HttpContext context, Report report, string name)
    {
        Answer.AsFile(context, name + ".csv");
        return Answer.Written(context, text => ReportWriter.WriteCsv(report, text), "text/csv; charset=utf-8");
    }

    private static PageFrame Frame(HttpContext context, SituationView view)
    {
        _ = context;
        var path = view.Addresses.Situation;
        return new() { Title = view.Row.Name, Crumb = Markup.Of($"<a href=\"/\">Situations</a>"), Feeds = [("application/atom+xml", path + "/changes.atom", "Changes: " + view.Row.Name), ("application/feed+json", path + "/changes.feed.json", "Changes: " + view.Row.Name)] };
    }

    public static Markup Crumb(SituationView view) => Markup.Of($"<a href=\"/\">Situations</a> / <a href=\"{view.Addresses.Situation}\">{view.Row.Name}</a>");

    public static string Origin(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    public static string? One(Microsoft.Extensions.Primitives.StringValues values) => values.FirstOrDefault() is { Length: > 0 and <= 200 } value ? value : null;

    public Task WithView(HttpContext context, Func<SituationView, Task> then, string? usualSince = null)
    {
        if (views.FindRow((string)context.GetRouteValue("situation")!) is not { } row) return NotFound(context, "There is no such situation.");
        var query = context.Request.Query;
        return then(views.Of(row, One(query["at"]), One(query["since"]) ?? usualSince, Visit(context, row)));
    }

    public Task WithMeasure(HttpContext context, Func<SituationView, Measure, Task> then, string? usualSince = null) => WithView(context, view =>
        view.FindMeasure((string)context.GetRouteValue("measure")!) is { } measure ? then(view, measure) : NotFound(context, "There is no such measure in this situation, or it has no figure at this time."), usualSince);

    /// <summary>When this reader was here before. A cookie keeps the last two visits; one ends when nothing was looked at for half an hour.</summary>
    private DateTimeOffset? Visit(HttpContext context, SituationRow row)
    {
        var now = clock.GetUtcNow();
        var parts = (context.Request.Cookies[VisitCookie + row.Id] ?? "").Split('.');
        var last = parts.Length == 2 && long.TryParse(parts[0], out var seconds) && seconds is > 0 and < 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        var former = parts.Length == 2 && long.TryParse(parts[1], out seconds) && seconds is > 0 and < 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        if (last is null || now - last > VisitEnds) former = last;
        context.Response.Cookies.Append(VisitCookie + row.Id, FormattableString.Invariant($"{now.ToUnixTimeSeconds()}.{former?.ToUnixTimeSeconds() ?? 0}"), new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(90), Path = "/situations", IsEssential = true });
        return former;
    }

    public static Task NotFound(HttpContext context, string words) => Answer.Page(context, ErrorPage.Write("No such page", words), 404);

    private sealed record RenderedPage(Markup Page);
}
