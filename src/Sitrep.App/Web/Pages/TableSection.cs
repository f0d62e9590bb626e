namespace Sitrep.App.Web.Pages;

/// <summary>Yesterday, today, change: the table of the officer's report. It prints on one sheet.</summary>
internal static class TableSection
{
    private const int Most = 16;

    public static Markup Write(SituationView view)
    {
        var summaries = view.Summaries.Where(summary => summary.Measure.Entries.Length > 0).ToList();
        var shown = summaries.Where(summary => summary.Measure.Latest is not null).Take(Most).ToList();
        var others = summaries.Except(shown).ToList();
        var html = new Html();
        html.Add($"""
            <section class="wrap" id="table"><h2>Yesterday, today, change</h2><p class="sub">Lowest to highest of the figures that stand: the last word of each source, not older than 24 hours. “+” means at least. Grey means only older figures.</p>
            <div class="scroll" tabindex="0" role="region" aria-label="Yesterday, today, change by measure"><table class="t ledger"><thead><tr><th scope="col">Measure</th><th scope="col"><span class="vh">Since the beginning</span></th><th scope="col" class="r">Claimed {(view.IsLive ? "now" : "then")}</th><th scope="col">Latest, and who says it</th><th scope="col" class="r">Yesterday</th><th scope="col" class="r">Change</th><th scope="col" class="rest">Resting on</th><th scope="col"><span class="vh">Flags</span></th></tr></thead><tbody>
            """);
        foreach (var summary in shown) html.Add(Row(view, summary));
        html.Add($"</tbody></table></div>");
        if (others.Count > 0) html.Add($"<p class=\"sub\">{Counts.Of(others.Count, "measure")} more with few figures, or with none that stands: {Markup.Join(" · ", others.Take(60).Select(summary => Markup.Of($"<a href=\"{view.Addresses.Measure(summary.Measure.Id)}\">{summary.Measure.Title}</a> {new MeasureWords(view, summary.Measure).Range(summary.Measure.Now)}")))}</p>");
        var path = view.Addresses.Situation;
        return html.Add($"<p class=\"sub noprint\"><a href=\"{path}.csv\">CSV, one claim a row</a> · <a href=\"{path}/wide.csv\">CSV, lowest and highest by measure</a> · <a href=\"{path}.json\">JSON</a> · printed, this table and the text above fill the first sheet</p></section>").ToMarkup();
    }

    private static Markup Row(SituationView view, MeasureSummary summary)
    {
        var (measure, words) = (summary.Measure, new MeasureWords(view, summary.Measure));
        var latest = measure.Latest;
        var basis = $"{Counts.Of(measure.Now.Range.Select(entry => entry.Claim.Evidence.CaptureId).Distinct().Count(), "page")}, {Counts.Of(measure.Now.Origins, "origin")}";
        var html = new Html();
        html.Add($"<tr{(measure.IsStale || latest is null ? Markup.Of($" class=\"old\"") : Markup.None)}><th scope=\"row\"><a class=\"q\" href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a></th><td class=\"sp\">{Markup.Drawn(view.Drawings.Spark(measure))}</td>");
        html.Add($"<td class=\"big r\">{(latest is null ? Markup.Of($"–") : words.Link(latest, words.Range(measure.Now)))}</td>");
        if (latest is null) html.Add($"<td class=\"wide soft\">no figure stands</td>");
        else html.Add($"<td class=\"wide\">{words.Link(latest)} <span class=\"nb\">{Pieces.Source(view, latest.Source)}</span> <span class=\"who\">{view.Clock.Both(latest)}<span class=\"rest2\"> · {basis}</span></span></td>");
        html.Add($"<td class=\"r y\"><span class=\"nw\">{words.Range(summary.Yesterday)}</span></td><td class=\"r chg nw\">{Change(summary)}</td><td class=\"wide soft nw rest\">{(latest is null ? "" : basis)}</td><td class=\"fl\">{Flags(view, summary)}</td></tr>");
        return html.ToMarkup();
    }

    private static Markup Change(MeasureSummary summary) => summary.Measure.IsStale ? Markup.Of($"<span class=\"soft\">no new figure</span>")
        : summary.Change.Length == 0 ? Markup.Of($"<span class=\"soft\">–</span>") : Markup.Of($"{summary.Change}");

    private static Markup Flags(SituationView view, MeasureSummary summary)
    {
        var html = new Html();
        if (!summary.Measure.Conflicts.IsEmpty) html.Add($"<a class=\"tag bad\" href=\"#conflicts\">conflict</a> ");
        if (summary.Silence is { } silence) html.Add($"<a class=\"tag out\" href=\"#silence\">silent {Clock.Length(silence)}</a> ");
        var ids = summary.Measure.Entries.Select(entry => entry.Claim.Id).ToHashSet();
        foreach (var check in view.Situation.Checks.Where(check => !check.Holds && check.Claims.Any(claim => ids.Contains(claim.Id))).Take(1)) html.Add($"<a class=\"tag bad\" href=\"#checks\">sum fails</a>");
        return html.ToMarkup();
    }
}
