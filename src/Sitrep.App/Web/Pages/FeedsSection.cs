namespace Sitrep.App.Web.Pages;

/// <summary>How to follow the situation elsewhere, and how to take it along.</summary>
internal static class FeedsSection
{
    public static Markup Write(SituationView view)
    {
        var path = view.Addresses.Situation;
        var first = view.Main;
        var html = new Html();
        html.Add($"""
            <section class="wrap noprint" id="feeds"><h2>Feeds and exports</h2><ul class="copies">
            <li><b>Changes</b> · <a href="{path}/changes.atom">Atom</a> · <a href="{path}/changes.feed.json">JSON Feed</a> <span class="soft">each measure and each source has its own, on its page</span></li>
            <li><b>Tables</b> · <a href="{path}.csv">CSV, one claim a row</a> · <a href="{path}/wide.csv">CSV, lowest and highest by measure</a></li>
            <li><b>Data</b> · <a href="{path}.json">JSON of the report</a> · <a href="{path}.jsonl">JSON Lines</a> · <a href="{path}.md">Markdown</a> · <a href="/api">API</a></li>
            """);
        if (first is not null) html.Add($"<li><b>One measure in another page</b> · <a href=\"{view.Addresses.Measure(first.Id)}/embed\">{first.Title}</a> <span class=\"soft\">the code to paste stands on each measure’s page</span></li>");
        html.Add($"<li><b>By hand</b> · <a href=\"{path}/log\">log of corrections</a></li></ul></section>");
        return html.ToMarkup();
    }
}
