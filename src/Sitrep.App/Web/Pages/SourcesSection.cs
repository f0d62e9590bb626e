namespace Sitrep.App.Web.Pages;

/// <summary>Who says what: each source's last figure by measure.</summary>
internal static class SourcesSection
{
    private const int MostSources = 16;
    private const int MostMeasures = 6;

    public static Markup Write(SituationView view)
    {
        var measures = view.Measures.Take(MostMeasures).ToList();
        var sources = view.Drawings.Sources.Sources;
        var html = new Html();
        html.Add($"<section class=\"wrap flow\" id=\"sources\"><h2>Who says what</h2><p class=\"sub\">Each source’s last figure. The last column tells what became of its earlier ones; it is a record, not a rating.</p>");
        html.Add(Pieces.Scroll("Sources by measure", Table(view, measures, sources)));
        if (sources.Count > MostSources) html.Add($"<p class=\"sub\">{sources.Count - MostSources} more: {Markup.Join(" · ", sources.Skip(MostSources).Take(60).Select(source => Markup.Of($"<a href=\"{view.Addresses.Source(source)}\">{source}</a>")))}</p>");
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Table(SituationView view, List<Measure> measures, IReadOnlyList<string> sources)
    {
        var bySource = view.Measures.SelectMany(measure => measure.Entries.Select(entry => (Measure: measure, Entry: entry))).ToLookup(item => item.Entry.Source, StringComparer.OrdinalIgnoreCase);
        var html = new Html();
        html.Add($"<table class=\"t src\"><thead><tr><th scope=\"col\">Source</th>{Markup.Join(measures.Select(measure => Markup.Of($"<th scope=\"col\"><a class=\"q\" href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a></th>")))}<th scope=\"col\" class=\"r\">Claims</th><th scope=\"col\">Its earlier figures</th></tr></thead><tbody>");
        foreach (var source in sources.Take(MostSources))
        {
            var said = bySource[source].ToList();
            html.Add($"<tr><th scope=\"row\">{Pieces.Source(view, source)}</th>");
            foreach (var measure in measures) html.Add(Cell(view, measure, said.Where(item => ReferenceEquals(item.Measure, measure)).Select(item => item.Entry)));
            html.Add($"<td class=\"r\">{said.Count}</td><td>{Record(said.Select(item => item.Entry))}</td></tr>");
        }
        return html.Add($"</tbody></table>").ToMarkup();
    }

    private static Markup Cell(SituationView view, Measure measure, IEnumerable<LedgerEntry> entries)
    {
        var last = entries.OrderBy(entry => entry.Status is EntryStatus.Part or EntryStatus.Change or EntryStatus.Former ? 0 : 1).ThenBy(entry => entry.Time).LastOrDefault();
        if (last is null) return Markup.Of($"<td class=\"c\"></td>");
        var note = last.Status is EntryStatus.Standing or EntryStatus.Replaced ? "" : " · " + Words.Of(last.Status);
        return Markup.Of($"<td class=\"c\">{new MeasureWords(view, measure).Link(last)}<small>{view.Clock.Short(last)}{note}</small></td>");
    }

    /// <summary>What became of a source's earlier figures, in words.</summary>
    public static Markup Record(IEnumerable<LedgerEntry> entries)
    {
        var parts = entries.Where(entry => entry.Status is EntryStatus.Replaced or EntryStatus.Corrected or EntryStatus.Withdrawn or EntryStatus.Denied)
            .GroupBy(entry => entry.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Words.Of(group.Key)}").ToList();
        return parts.Count > 0 ? Markup.Of($"{string.Join("; ", parts)}") : Markup.Of($"<span class=\"soft\">nothing to compare</span>");
    }
}
