namespace Sitrep.App.Web.Pages;

/// <summary>When: pages over time, and the events that were numbered.</summary>
internal static class TimelineSection
{
    public static Markup Write(SituationView view)
    {
        var events = view.Drawings.Events;
        if (events.Count == 0) return Markup.None;
        var html = new Html();
        html.Add($"""
            <section class="wrap noprint" id="time"><h2>Timeline</h2><p class="sub not-narrow">Bars: pages over time. Triangles: events, numbered below.</p><div class="only-wide">{Markup.Drawn(view.Drawings.Timeline(isWide: true))}</div><div class="only-mid">{Markup.Drawn(view.Drawings.Timeline(isWide: false))}</div><ol class="tl">
            """);
        for (var i = 0; i < events.Count; i++)
            html.Add($"<li><b>{i + 1}</b>{view.Clock.Element(events[i].Entry)}<span><a class=\"q\" href=\"{view.Addresses.Claim(events[i].Entry.Claim)}\">{events[i].Words}</a></span></li>");
        return html.Add($"</ol></section>").ToMarkup();
    }
}
