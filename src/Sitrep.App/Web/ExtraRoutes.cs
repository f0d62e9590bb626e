using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Web.Guarding;
using Sitrep.App.Web.Pages;
using Sitrep.Reports;

namespace Sitrep.App.Web;

/// <summary>The addresses of search, sources, outlets, feeds, embeds.</summary>
internal sealed class ExtraRoutes(StoreDesk desk, SituationViews views, PageRoutes pages)
{
    private const string FeedSince = "7d";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/search", Search);
        var situation = routes.MapGroup("/situations/{situation}");
        situation.MapGet("/wide.csv", context => pages.WithView(context, view => Wide(context, view)));
        situation.MapGet("/sources/{source}", context => WithSource(context, (view, source) => Source(context, view, source)));
        situation.MapGet("/outlets/{outlet?}", context => pages.WithView(context, view => Outlet(context, view)));
        situation.MapGet("/measures/{measure}/embed", context => pages.WithMeasure(context, (view, measure) => Embed(context, view, measure)));
        situation.MapGet("/picture.png", context => pages.WithView(context, view => view.Main is { } measure ? Picture(context, view, measure) : PageRoutes.NotFound(context, "There is no figure to draw yet.")));
        situation.MapGet("/measures/{measure}/picture.png", context => pages.WithMeasure(context, (view, measure) => Picture(context, view, measure)));
        situation.MapGet("/changes.atom", context => pages.WithView(context, view => Atom(context, view, ""), FeedSince));
        situation.MapGet("/changes.feed.json", context => pages.WithView(context, view => JsonFeed(context, view, view.Row.Name, view.Addresses.Situation), FeedSince));
        situation.MapGet("/measures/{measure}/changes.atom", context => pages.WithMeasure(context, (view, measure) => Atom(context, view.Only(measure), measure.Title), FeedSince));
        situation.MapGet("/measures/{measure}/changes.feed.json", context => pages.WithMeasure(context, (view, measure) => JsonFeed(context, view.Only(measure), $"{view.Row.Name}: {measure.Title}", view.Addresses.Measure(measure.Id)), FeedSince));
        situation.MapGet("/sources/{source}/changes.atom", context => WithSource(context, (view, source) => Atom(context, view.OnlySource(source), source), FeedSince));
        situation.MapGet("/sources/{source}/changes.feed.json", context => WithSource(context, (view, source) => JsonFeed(context, view.OnlySource(source), $"{view.Row.Name}: {source}", view.Addresses.Source(source)), FeedSince));
    }

    private Task Search(HttpContext context)
    {
        var query = context.Request.Query;
        var words = PageRoutes.One(query["q"]) ?? "";
        var row = PageRoutes.One(query["situation"]) is { } name ? views.FindRow(name) : null;
        var page = int.TryParse(query["page"], out var number) && number is > 0 and < 1000 ? number : 1;
        IReadOnlyList<SituationView> all = row is null ? [.. views.Rows().Select(each => views.Of(each))] : [views.Of(row)];
        var findings = SearchFindings.Of(desk, all, words, row?.Id, page);
        var address = "/search?q=" + Uri.EscapeDataString(words) + (row is null ? "" : "&situation=" + Uri.EscapeDataString(row.Id));
        return Answer.Page(context, Layout.Write(SearchPage.Write(findings, address), new() { Title = words.Length > 0 ? $"Search: {words}" : "Search", Search = words, Crumb = Markup.Of($"<a href=\"/\">Situations</a>") }));
    }

    private Task Source(HttpContext context, SituationView view, string source)
    {
        var path = view.Addresses.Source(source);
        return Answer.Page(context, Layout.Write(SourcePage.Write(view, source), new()
        {
            Title = $"{source}, {view.Row.Name}",
            Crumb = PageRoutes.Crumb(view),
            Live = view.At is null ? view.Row.Id : null,
            Marker = desk.Version,
            Canonical = PageRoutes.Origin(context) + path,
            Feeds = [("application/atom+xml", path + "/changes.atom", $"Changes: {source}"), ("application/feed+json", path + "/changes.feed.json", $"Changes: {source}")],
        }));
    }

    private Task Outlet(HttpContext context, SituationView view)
    {
        var name = (string?)context.GetRouteValue("outlet") ?? "";
        var pages = view.Situation.Pages.Where(page => page.Outlet.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return pages.Count == 0 ? PageRoutes.NotFound(context, "No page of this situation is of that outlet.")
            : Answer.Page(context, Layout.Write(OutletPage.Write(view, pages[0].Outlet, pages), new() { Title = $"{pages[0].Outlet}, {view.Row.Name}", Crumb = PageRoutes.Crumb(view), Live = view.At is null ? view.Row.Id : null, Marker = desk.Version }));
    }

    private static Task Embed(HttpContext context, SituationView view, Measure measure)
    {
        SecurityHeaders.AllowFraming(context);
        return Answer.Page(context, EmbedPage.Write(view, measure, PageRoutes.Origin(context)));
    }

    /// <summary>The picture for links elsewhere; those who show it may come from any site.</summary>
    private static Task Picture(HttpContext context, SituationView view, Measure measure)
    {
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return view.Drawings.Picture(measure) is { } picture ? Answer.Bytes(context, picture, "image/png") : PageRoutes.NotFound(context, "There is no figure to draw.");
    }

    private static Task Wide(HttpContext context, SituationView view)
    {
        Answer.AsFile(context, view.Addresses.Slug + "-wide.csv");
        return Answer.Written(context, text => ReportWriter.WriteWide(view.Report, text), "text/csv; charset=utf-8");
    }

    private static Task Atom(HttpContext context, SituationView view, string part)
    {
        var report = part.Length == 0 ? view.Report : view.Report with { Situation = view.Situation with { Name = $"{view.Row.Name}: {part}", Id = view.Situation.Id + ":" + Addresses.SlugOf(part, "part") } };
        using var buffer = new MemoryStream();
        ReportWriter.WriteAtom(report, buffer);
        return Answer.Bytes(context, buffer.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private static Task JsonFeed(HttpContext context, SituationView view, string title, string path)
    {
        var origin = PageRoutes.Origin(context);
        return Answer.Bytes(context, FeedWriter.Json(view, title, origin + path, origin), "application/feed+json; charset=utf-8");
    }

    private Task WithSource(HttpContext context, Func<SituationView, string, Task> then, string? usualSince = null) => pages.WithView(context, view =>
        SourcePage.Find(view, (string)context.GetRouteValue("source")!) is { } source ? then(view, source) : PageRoutes.NotFound(context, "This situation has no source of that name."), usualSince);
}
