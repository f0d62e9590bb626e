using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web.Pages;

/// <summary>One measure for other people's pages: no script, no form, one chart, a link back.</summary>
internal static class EmbedPage
{
    public static Markup Write(SituationView view, Measure measure, string origin)
    {
        var words = new MeasureWords(view, measure);
        return Markup.Of($"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{measure.Title}, {view.Row.Name}</title><link rel="stylesheet" href="{Assets.Address("sitrep.css")}"><base target="_blank"></head>
            <body class="embed"><main><h1 class="small"><a class="q" href="{origin}{view.Addresses.Measure(measure.Id)}">{view.Row.Name}: {measure.Title}</a> <b>{words.Range(measure.Now)}</b></h1>
            <div class="only-wide">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Large))}</div><div class="only-mid">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Medium))}</div><div class="only-narrow">{Markup.Drawn(view.Drawings.Chart(measure, ChartSize.Tall))}</div>
            <p class="sub">{Text.Ranges.InWords(measure.Now)}{(measure.Latest is { } latest ? $"; latest {words.Short(latest)}, {latest.Source}, {view.Clock.Full(latest)}" : "")}. As of {view.Now.ToString("d MMM yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture)}. Who says what, no verdict: Sitrep.</p></main></body></html>
            """);
    }
}
