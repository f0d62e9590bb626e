using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web.Pages;

/// <summary>Small charts of the busiest measures on one time axis.</summary>
internal static class ChartsSection
{
    private const int Most = 12;
    private const int MostKeys = 14;

    /// <summary>Characters for all charts: a mark is 400 to 500 of them, and the whole page shall stay under 400 kB.</summary>
    private const int Room = 170_000;

    public static Markup Write(SituationView view)
    {
        var measures = view.Measures.Where(measure => measure.Entries.Length > 1).Take(Most).ToList();
        if (measures.Count == 0) measures = [.. view.Measures.Take(1)];
        var html = new Html();
        html.Add($"<section class=\"wrap flow page\" id=\"charts\"><h2>Claims over time</h2><p class=\"sub\">A mark for each claim at the time it was made; click it for the sentence. All charts share one time axis.</p>{Markup.Drawn(Legends.Marks)}");
        var sources = view.Drawings.Sources.Sources;
        html.Add($"<p class=\"legend\" aria-label=\"Sources\">{Markup.Join(sources.Take(MostKeys).Select(source => Markup.Of($"<span class=\"{view.Drawings.Sources[source].Class}\">{Pieces.Source(view, source)}</span>")))}{(sources.Count > MostKeys ? Markup.Of($"<a href=\"#sources\">and {sources.Count - MostKeys} more</a>") : Markup.None)}</p><div class=\"multi\">");
        var (drawn, room) = (0, Room);
        foreach (var measure in measures)
        {
            var figure = Figure(view, measure);
            room -= figure.Text!.Length;
            if (room < 0 && drawn > 0) break;
            html.Add(figure);
            drawn++;
        }
        html.Add($"</div>");
        var others = view.Measures.Count(measure => measure.Entries.Length > 1) - drawn;
        if (others > 0) html.Add($"<p class=\"sub\">{Counts.Of(others, "measure")} more have charts on their own pages, linked in the table above.</p>");
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Figure(SituationView view, Measure measure)
    {
        var words = new MeasureWords(view, measure);
        return Markup.Of($"<figure id=\"m-{measure.Id}\"><h3><a href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a><span class=\"n\">{words.Range(measure.Now)}</span></h3><figcaption>{Caption(view, measure)}</figcaption>{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Small))}</figure>");
    }

    /// <summary>What the chart shows, in words.</summary>
    private static string Caption(SituationView view, Measure measure)
    {
        var sentences = new List<string>();
        if (measure.Latest is { } latest) sentences.Add($"{latest.Source} {(measure.IsStale ? "last" : "latest")}, {view.Clock.Short(latest)}.");
        if (measure.Conflicts.Length > 0) sentences.Add(measure.Conflicts.MaxBy(conflict => conflict.Higher.Claim.Quantity!.BaseHigh / Math.Max(1e-9, conflict.Lower.Claim.Quantity!.BaseLow))!.Explanation);
        else if (measure.IsStale && measure.Now.Silence is { } silence) sentences.Add($"No figure for {Clock.Length(silence)}.");
        var note = view.Drawings.AxisNote(measure);
        if (note.Length > 0) sentences.Add(note);
        return string.Join(' ', sentences);
    }
}
