using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>What a search found: sources, claims, pages.</summary>
internal static class SearchPage
{
    public static Markup Write(SearchFindings findings, string address)
    {
        var html = new Html();
        html.Add($"<div class=\"wrap head\"><h1>Search</h1><p class=\"line\"><span>{(findings.Words.Length == 0 ? "Pages, claims and sources; all words must occur." : findings.IsEmpty ? "Nothing has all of these words." : $"“{findings.Words}”")}</span></p></div>");
        if (findings.Sources.Count > 0)
        {
            html.Add($"<section class=\"wrap\"><h2>Sources</h2><ul class=\"copies\">");
            foreach (var (view, source, count) in findings.Sources) html.Add($"<li>{Pieces.Source(view, source)} <span class=\"soft\">{Counts.Of(count, "figure")} · {view.Row.Name}</span></li>");
            html.Add($"</ul></section>");
        }
        if (findings.Claims.Count > 0)
        {
            html.Add($"<section class=\"wrap\"><h2>Claims</h2><ul class=\"hits\">");
            foreach (var (view, measure, entry) in findings.Claims) html.Add($"<li><b>{new MeasureWords(view, measure).Link(entry, Figures.Write(entry.Claim.Quantity!))}</b> {measure.Title.ToLowerInvariant()} · {Pieces.Source(view, entry.Source)} <span class=\"soft\">{view.Clock.Full(entry)} · {view.Row.Name}</span><p class=\"small\">“{entry.Claim.Evidence.Sentence}”</p></li>");
            html.Add($"</ul></section>");
        }
        if (findings.Pages.Count > 0)
        {
            html.Add($"<section class=\"wrap\"><h2>Pages</h2><ul class=\"hits\">");
            foreach (var (view, page) in findings.Pages) html.Add($"<li><b><a class=\"q\" href=\"{view.Addresses.Page(page.CaptureId)}\">{page.Title ?? page.Address}</a></b> <span class=\"soft\">{page.Outlet}{(page.Published is { } published ? ", " + view.Clock.Short(published, page.IsDay) : "")} · {view.Row.Name}</span><p class=\"small\">{Snippet(page.Snippet)}</p></li>");
            html.Add($"</ul>{More(findings, address)}</section>");
        }
        return html.ToMarkup();
    }

    private static Markup More(SearchFindings findings, string address) => findings.HasMore
        ? Markup.Of($"<p class=\"sub\"><a rel=\"next\" href=\"{address}&amp;page={findings.Page + 1}\">more pages</a></p>") : Markup.None;

    /// <summary>The words around a match; what matched stands between two marks that no text holds.</summary>
    private static Markup Snippet(string text)
    {
        var html = new Html();
        var parts = text.Split('\u0002');
        html.Add($"{parts[0]}");
        foreach (var part in parts.Skip(1))
        {
            var end = part.IndexOf('\u0003');
            if (end < 0) html.Add($"{part}");
            else html.Add($"<mark>{part[..end]}</mark>{part[(end + 1)..]}");
        }
        return html.ToMarkup();
    }
}
