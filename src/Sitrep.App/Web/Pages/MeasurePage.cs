using System.Runtime.CompilerServices;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web.Pages;

/// <summary>A measure in depth: the large chart, what stands, every claim.</summary>
internal static class MeasurePage
{
    /// <summary>The drawings of a measure, which never changes; gone with it. They are most of the work of the page, whatever the filter.</summary>
    private static readonly ConditionalWeakTable<Measure, DrawnCharts> Charts = [];

    public static Markup Write(SituationView view, Measure measure, ClaimFilter filter)
    {
        var words = new MeasureWords(view, measure);
        var entries = measure.Entries;
        var html = new Html();
        html.Add($"""
            <div class="wrap head"><h1>{measure.Title}</h1><p class="line"><span>{Key(measure)}</span><span>{Counts.Of(entries.Select(entry => entry.Claim.Id).Distinct().Count(), "claim")}, {Counts.Of(entries.Select(entry => entry.Source).Distinct().Count(), "source")}, {Counts.Of(entries.Select(entry => entry.Claim.Evidence.CaptureId).Distinct().Count(), "page")}, {Counts.Of(measure.Origins, "origin")}</span><span>as of {view.Clock.Element(view.Now)}</span></p>
            <div class="acts noprint"><details class="menu left"><summary class="btn">Follow</summary><div><ul><li><a href="{view.Addresses.Measure(measure.Id)}/changes.atom">Atom feed of this measure</a></li><li><a href="{view.Addresses.Measure(measure.Id)}/changes.feed.json">JSON Feed</a></li></ul></div></details><details class="menu left"><summary class="btn">Embed</summary><div><b>In another page</b><label>Code to paste<textarea id="em" rows="3" readonly>&lt;iframe src="{filter.Origin}{view.Addresses.Measure(measure.Id)}/embed" width="700" height="420" title="{measure.Title}"&gt;&lt;/iframe&gt;</textarea></label><button data-copy="em" data-label="Copy" hidden>Copy</button> <a href="{view.Addresses.Measure(measure.Id)}/embed">see it</a></div></details></div></div>
            """);
        html.Add($"""
            <section class="wrap first"><h2>{Headline(measure)}</h2><p class="sub">{Ends(view, measure, words)}</p>{Markup.Drawn(Legends.Marks)}
            {Charts.GetValue(measure, shown => new(Draw(view, shown))).Markup}</section>
            <section class="wrap" id="standing"><div class="cols"><div class="c7"><h2>What stands</h2>{StandingTable.Write(view, measure, 40)}</div><div class="c5"><h2>Changed since {view.Since.Words}</h2>{NowSection.Changes(view, view.Report.Changes.Where(change => change.MeasureId == measure.Id).ToList(), 8)}</div></div></section>
            """);
        html.Add(Disagreements(view, measure));
        return html.Add(ClaimTable.Section(view, words, filter)).ToMarkup();
    }

    private static Markup Draw(SituationView view, Measure measure) => Markup.Of($"<div class=\"only-wide\">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Large))}</div><div class=\"only-mid\">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Medium))}</div><div class=\"only-narrow\">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Tall))}</div>");

    private static string Key(Measure measure) => $"{measure.Key.Subject}{(measure.Key.State.Length > 0 ? ", " + measure.Key.State : "")}{(measure.Key.Dimension is "count" or "" ? "" : ", in units of " + measure.Key.Dimension)}{(measure.Key.Place.Length > 0 ? ", " + measure.Key.Place : "")}";

    private static string Headline(Measure measure) => Text.Ranges.InWords(measure.Now) is { Length: > 0 } range ? char.ToUpperInvariant(range[0]) + range[1..] : "No figure stands";

    private static Markup Ends(SituationView view, Measure measure, MeasureWords words)
    {
        if (measure is not { Lowest: { } low, Highest: { } high, Latest: { } latest }) return Markup.Of($"Figures were given and none stands.");
        var best = view.Summaries.FirstOrDefault(summary => summary.Measure.Id == measure.Id)?.Best;
        var ends = ReferenceEquals(low, high) ? Markup.Of($"{words.Link(low)}: {low.Source}, {view.Clock.Short(low)}.") : Markup.Of($"Lowest: {words.Link(low)}, {low.Source}, {view.Clock.Short(low)}. Highest: {words.Link(high)}, {high.Source}, {view.Clock.Short(high)}. Latest: {words.Link(latest)}, {latest.Source}, {view.Clock.Short(latest)}.");
        return best is null || ReferenceEquals(low, high) ? ends : Markup.Of($"{ends} Best documented: {words.Link(best.Entry)}, {best.Entry.Source}. {best.Reason}");
    }

    private static Markup Disagreements(SituationView view, Measure measure)
    {
        if (measure.Conflicts.IsEmpty) return Markup.None;
        var html = new Html();
        html.Add($"<section class=\"wrap\"><h2>In conflict</h2><ul class=\"copies\">");
        foreach (var conflict in measure.Conflicts.OrderByDescending(conflict => conflict.Higher.Claim.Quantity!.BaseHigh - conflict.Lower.Claim.Quantity!.BaseLow).Take(8)) html.Add($"<li>{Pieces.Linked(view, conflict.Explanation, [conflict.Lower, conflict.Higher])}</li>");
        if (measure.Conflicts.Length > 8) html.Add($"<li class=\"soft\">{measure.Conflicts.Length - 8} more pairs, all between these ends.</li>");
        return html.Add($"</ul></section>").ToMarkup();
    }

    private sealed record DrawnCharts(Markup Markup);
}
