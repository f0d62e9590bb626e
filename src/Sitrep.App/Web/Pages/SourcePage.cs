namespace Sitrep.App.Web.Pages;

/// <summary>All that one source says, and what became of it: a record, not a rating.</summary>
internal static class SourcePage
{
    private const int MostRows = 120;

    public static Markup Write(SituationView view, string source)
    {
        var measures = view.Measures.Select(measure => (Measure: measure, Entries: measure.Entries.Where(entry => Is(entry, source)).ToList())).Where(item => item.Entries.Count > 0).ToList();
        var statements = view.Situation.Statements.Where(entry => Is(entry, source)).ToList();
        var entries = measures.SelectMany(item => item.Entries).ToList();
        var html = new Html();
        html.Add($"""
            <div class="wrap head"><h1>{Markup.Drawn(view.Drawings.Key(source))}{source}</h1><p class="line">{Kind(entries.Concat(statements))}<span>{Counts.Of(entries.Count, "figure")} in {Counts.Of(measures.Count, "measure")}, {Counts.Of(statements.Count, "statement")} without a figure</span>{Heard(view, entries.Concat(statements))}<span>as of {view.Clock.Element(view.Now)}</span></p>
            <div class="acts noprint"><a class="btn" href="{view.Addresses.Source(source)}/changes.atom">Atom feed of this source</a><a class="btn" href="{view.Addresses.Source(source)}/changes.feed.json">JSON Feed</a></div></div>
            <section class="wrap first"><div class="cols"><div class="c7"><h2>What it says now</h2>{Standing(view, measures)}</div><div class="c5"><h2>Its earlier figures</h2><p class="sub">{SourcesSection.Record(entries)}</p>{Reads(view, entries.Concat(statements))}</div></div></section>
            """);
        var left = MostRows;
        foreach (var (measure, said) in measures)
        {
            if (left <= 0) break;
            var shown = said.AsEnumerable().Reverse().Take(left).ToList();
            left -= shown.Count;
            html.Add($"<section class=\"wrap flow\"><h2><a class=\"q\" href=\"{view.Addresses.Measure(measure.Id)}?source={Uri.EscapeDataString(source)}#claims\">{measure.Title}</a></h2>{Pieces.Scroll(measure.Title, ClaimTable.Table(view, new(view, measure), shown))}</section>");
        }
        if (left <= 0) html.Add($"<section class=\"wrap\"><p class=\"sub\">Older ones stand with their measures.</p></section>");
        return html.Add(Statements(view, statements)).ToMarkup();
    }

    /// <summary>The name a source goes by, whatever the case it was asked for in; null for none.</summary>
    public static string? Find(SituationView view, string name) => view.Drawings.Sources.Sources.FirstOrDefault(source => source.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static bool Is(LedgerEntry entry, string source) => entry.Source.Equals(source, StringComparison.OrdinalIgnoreCase);

    private static Markup Kind(IEnumerable<LedgerEntry> entries)
    {
        var classes = entries.SelectMany(entry => entry.Claim.Attribution.Sources).Where(source => source.Class != SourceClass.Unknown).GroupBy(source => source.Class).OrderByDescending(group => group.Count()).FirstOrDefault();
        return classes is null ? Markup.None : Markup.Of($"<span>{Words.Of(classes.Key)}</span>");
    }

    private static Markup Heard(SituationView view, IEnumerable<LedgerEntry> entries) => entries.MaxBy(entry => entry.Time) is { } last
        ? Markup.Of($"<span>last heard {view.Clock.Element(last)}</span>") : Markup.None;

    private static Markup Standing(SituationView view, List<(Measure Measure, List<LedgerEntry> Entries)> measures)
    {
        var html = new Html();
        html.Add($"<table class=\"stand\">");
        var any = false;
        foreach (var (measure, said) in measures)
        {
            if (said.FindLast(entry => entry.Status == EntryStatus.Standing) is not { } entry) continue;
            any = true;
            html.Add($"<tr><td class=\"f\"><b>{new MeasureWords(view, measure).Link(entry)}</b></td><th scope=\"row\" class=\"w\"><a class=\"q\" href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a></th><td class=\"t\">{view.Clock.Both(entry)}</td></tr>");
        }
        html.Add($"</table>");
        return any ? html.ToMarkup() : Markup.Of($"<p class=\"empty\">No figure of it stands.</p>");
    }

    private static Markup Reads(SituationView view, IEnumerable<LedgerEntry> entries)
    {
        var outlets = entries.GroupBy(entry => entry.Claim.Evidence.Outlet, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ToList();
        return Markup.Of($"<h3>Read in</h3><ul class=\"copies\">{Markup.Join(outlets.Take(8).Select(group => Markup.Of($"<li><a href=\"{view.Addresses.Outlet(group.Key)}\">{group.Key}</a> <span class=\"soft\">{Counts.Of(group.Count(), "claim")}</span></li>")))}</ul>");
    }

    private static Markup Statements(SituationView view, List<LedgerEntry> statements)
    {
        if (statements.Count == 0) return Markup.None;
        var html = new Html();
        html.Add($"<section class=\"wrap\"><h2>Without a figure</h2><ul class=\"log\">");
        foreach (var entry in statements.AsEnumerable().Reverse().Take(40)) html.Add($"<li>{view.Clock.Element(entry)}<div>{entry.Claim.Content} <a href=\"{view.Addresses.Claim(entry.Claim)}\">evidence</a></div></li>");
        return html.Add($"</ul></section>").ToMarkup();
    }
}
