namespace Sitrep.App.Web.Pages;

/// <summary>What one outlet published on the situation, and whose words it carried.</summary>
internal static class OutletPage
{
    public static Markup Write(SituationView view, string outlet, IReadOnlyList<PageSummary> pages)
    {
        var ids = pages.Select(page => page.CaptureId).ToHashSet(StringComparer.Ordinal);
        var entries = view.Entries.Where(entry => ids.Contains(entry.Claim.Evidence.CaptureId)).ToList();
        var uncounted = view.Situation.NotCounted.Count(item => ids.Contains(item.Claim.Evidence.CaptureId));
        var wires = entries.Where(entry => entry.Claim.Evidence.WireCredit is not null).GroupBy(entry => entry.Claim.Evidence.WireCredit!).OrderByDescending(group => group.Count()).ToList();
        var html = new Html();
        html.Add($"""
            <div class="wrap head"><h1>{(outlet.Length > 0 ? outlet : "Outlet not known")}</h1><p class="line"><span>{Counts.Of(pages.Count, "page")}</span><span>{Counts.Of(entries.Select(entry => entry.Claim.Id).Distinct().Count(), "figure")} counted, {uncounted} not</span><span>{Counts.Of(entries.Select(entry => entry.Source).Distinct().Count(), "source")}</span></p></div>
            <section class="wrap first"><div class="cols"><div class="c7"><h2>Its pages</h2><ul class="log">
            """);
        foreach (var page in pages.Reverse().Take(200)) html.Add($"<li>{When(view, page)}<div><a class=\"q\" href=\"{view.Addresses.Page(page.CaptureId)}\">{page.Title ?? page.Address}</a> <span class=\"soft\">{Counts.Of(page.Claims, "claim")}</span></div></li>");
        html.Add($"</ul></div><div class=\"c5\"><h2>Whose words</h2><ul class=\"copies\">");
        foreach (var group in entries.GroupBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).Take(20)) html.Add($"<li>{Pieces.Source(view, group.Key)} <span class=\"soft\">{Counts.Of(group.Count(), "figure")}</span></li>");
        html.Add($"</ul>");
        if (wires.Count > 0) html.Add($"<h3 class=\"below\">Texts it takes over</h3><ul class=\"copies\">{Markup.Join(wires.Select(group => Markup.Of($"<li>{group.Key} <span class=\"soft\">credited on {Counts.Of(group.Select(entry => entry.Claim.Evidence.CaptureId).Distinct().Count(), "page")}</span></li>")))}</ul>");
        return html.Add($"</div></div></section>").ToMarkup();
    }

    private static Markup When(SituationView view, PageSummary page) => page.Published is { } published
        ? Clock.Element(published.Time, view.Clock.Short(published.Time, published.Precision == TimePrecision.Day)) : Markup.Of($"<span class=\"soft\">no date</span>");
}
