namespace Sitrep.App.Web.Pages;

/// <summary>All situations of the store.</summary>
internal static class HomePage
{
    /// <summary>The page.</summary>
    /// <param name="views">The situations, the one with the newest figure first.</param>
    public static Markup Write(IReadOnlyList<SituationView> views)
    {
        var html = new Html();
        var outlets = views.SelectMany(view => view.Situation.Pages).Select(page => page.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        html.Add($"""
            <div class="wrap head"><h1>Situations</h1><p class="line"><span>{Counts.Of(views.Count, "situation")}</span><span>{Counts.Of(outlets, "outlet")}, {Counts.Of(views.Sum(view => view.Situation.Pages.Length), "page")}</span></p></div>
            <section class="wrap first"><h2 class="vh">The situations</h2>
            """);
        if (views.Count == 0) html.Add($"<p class=\"empty\">Nothing has been read into this store yet. <code>sitrep read PAGES --situation NAME</code> begins a situation; it appears here without a reload.</p>");
        else
        {
            html.Add($"<ul class=\"sits\">");
            foreach (var view in views) html.Add(Row(view));
            html.Add($"</ul>");
        }
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Row(SituationView view)
    {
        var lead = view.Report.Lead;
        var told = view.Summaries.Where(summary => summary.Measure.Latest is not null).Take(3).ToList();
        var html = new Html();
        html.Add($"<li><div><h3><a class=\"q\" href=\"{view.Addresses.Situation}\">{view.Row.Name}</a></h3><p class=\"small soft\">{(lead.Length > 0 ? lead : Begun(view))}</p></div><div class=\"fg\">");
        foreach (var summary in told) html.Add(Figure(view, summary));
        if (told.Count == 0) html.Add($"<span class=\"old\"><b class=\"old\">–</b><span class=\"small soft\">no figure yet</span></span>");
        return html.Add($"</div><div class=\"end\">{Pulse(view)}</div></li>").ToMarkup();
    }

    private static Markup Figure(SituationView view, MeasureSummary summary)
    {
        var (measure, words) = (summary.Measure, new MeasureWords(view, summary.Measure));
        var old = measure.IsStale ? "old" : "";
        var basis = measure.IsStale && summary.Silence is { } silence ? Clock.Length(silence) + " old" : Counts.Of(measure.Now.Range.Select(entry => entry.Source).Distinct().Count(), "source");
        return Markup.Of($"<span class=\"{old}\"><b class=\"{old}\">{words.Range(measure.Now)}</b><span class=\"small soft\">{measure.Title}, {basis}</span></span>");
    }

    private static Markup Pulse(SituationView view)
    {
        var last = view.Entries.MaxBy(entry => entry.Time);
        var conflicts = view.Measures.Count(measure => !measure.Conflicts.IsEmpty);
        var html = new Html();
        if (last is not null) html.Add($"{(view.IsLive ? "new figure " + view.Clock.Ago(last) : "last figure " + view.Clock.Short(last))}<br>");
        if (conflicts > 0) html.Add($"<span class=\"tag bad\">{Counts.Of(conflicts, "conflict")}</span> ");
        var taken = view.Entries.Count(entry => entry.Status is EntryStatus.Corrected or EntryStatus.Withdrawn or EntryStatus.Denied && entry.By is not null);
        if (taken > 0) html.Add($"<span class=\"tag\">{taken} taken back</span>");
        return html.ToMarkup();
    }

    private static string Begun(SituationView view) => $"{Counts.Of(view.Situation.Pages.Length, "page")}. No page with a figure yet.";
}
