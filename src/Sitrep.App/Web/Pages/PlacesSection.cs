using Sitrep.App.Web.Drawing.Maps;

namespace Sitrep.App.Web.Pages;

/// <summary>Where: a map of the places, and what is claimed of each.</summary>
internal static class PlacesSection
{
    private const int MostPlaces = 12;
    private const int MostMeasures = 3;

    public static Markup Write(SituationView view)
    {
        var places = PlaceRow.Of(view);
        if (places.Count == 0) return Markup.Of($"<section class=\"wrap\" id=\"map\"><h2>Where</h2><p class=\"empty\">No figure is told of a place of its own.</p></section>");
        var html = new Html();
        var map = Map(view);
        html.Add($"<section class=\"wrap\" id=\"map\"><h2>Where</h2><div class=\"cols below\">{map}<div class=\"{(map.IsEmpty ? "c12" : "c5")}\">{Table(view, places)}<p class=\"sub\">Parts are not added up: they come from different days and sources. A dash: no figure for this place.</p></div></div></section>");
        return html.ToMarkup();
    }

    private static Markup Map(SituationView view)
    {
        var large = view.Drawings.Map(MapSize.Large);
        if (large.Length == 0) return Markup.None;
        var outside = view.Drawings.OutsideMap;
        var note = outside.Count == 0 ? Markup.None : Markup.Of($"<p class=\"sub\">Not on the map, far off: {string.Join(", ", outside.Take(8).Select(place => place.Name))}.</p>");
        return Markup.Of($"<div class=\"c7\"><div class=\"not-narrow\">{Markup.Drawn(large)}</div><div class=\"only-narrow\">{Markup.Drawn(view.Drawings.Map(MapSize.Small))}</div>{note}</div>");
    }

    private static Markup Table(SituationView view, IReadOnlyList<PlaceRow> places)
    {
        var summaries = view.Summaries.Where(summary => !summary.Places.IsEmpty).OrderByDescending(summary => summary.Places.Length).Take(MostMeasures).ToList();
        var shown = places.Where(place => place.Cells.Keys.Any(id => summaries.Exists(summary => summary.Measure.Id == id))).Take(MostPlaces).ToList();
        var html = new Html();
        html.Add($"<table class=\"t\"><thead><tr><th scope=\"col\">Place</th>{Markup.Join(summaries.Select(summary => Markup.Of($"<th scope=\"col\" class=\"r\">{summary.Measure.Title}</th>")))}<th scope=\"col\">Latest</th></tr></thead><tbody>");
        foreach (var place in shown)
        {
            html.Add($"<tr><th scope=\"row\">{place.Name}</th>");
            foreach (var summary in summaries) html.Add(Cell(view, summary.Measure, place));
            html.Add($"<td class=\"nw\">{view.Clock.Short(place.Latest)}</td></tr>");
        }
        html.Add($"<tr><th scope=\"row\">All told</th>{Markup.Join(summaries.Select(summary => Markup.Of($"<td class=\"r\"><b>{new MeasureWords(view, summary.Measure).Range(summary.Measure.Now)}</b></td>")))}<td></td></tr></tbody></table>");
        return Pieces.Scroll("Places by measure", html.ToMarkup());
    }

    private static Markup Cell(SituationView view, Measure measure, PlaceRow place)
    {
        if (!place.Cells.TryGetValue(measure.Id, out var standing) || standing.Latest is not { } latest) return Markup.Of($"<td class=\"r soft\">–</td>");
        var words = new MeasureWords(view, measure);
        return Markup.Of($"<td class=\"r{(standing.IsStale ? " soft" : "")}\">{words.Link(latest, words.Range(standing))}</td>");
    }
}
