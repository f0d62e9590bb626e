namespace Sitrep.App.Web;

/// <summary>The frame of every page: head, search, footer. The script is optional; everything works without it.</summary>
internal static class Layout
{
    /// <summary>The whole document.</summary>
    /// <param name="page">What stands in it.</param>
    /// <param name="frame">What is around it.</param>
    public static Markup Write(Markup page, PageFrame frame) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{frame.Title} · Sitrep</title>
        <link rel="stylesheet" href="{Assets.Address("sitrep.css")}">
        <link rel="icon" href="{Assets.Address("icon.svg")}" type="image/svg+xml">
        {Alternates(frame)}{OpenGraph(frame)}<script src="{Assets.Address("sitrep.js")}" defer></script>
        </head>
        <body{Live(frame)}>
        <a class="skip" href="#main">Skip to content</a>
        <header class="top"><div class="wrap"><a class="brand" href="/">Sitrep</a><nav class="crumb" aria-label="Where you are">{frame.Crumb}</nav><form role="search" action="/search"><label class="vh" for="q">Search pages, claims, sources</label><input id="q" name="q" type="search" placeholder="Search pages, claims, sources" value="{frame.Search}" maxlength="200"></form></div></header>
        <main id="main">
        {page}
        </main>
        <footer><div class="wrap">{frame.Foot}<p>Sitrep records who says what. It gives no verdict.</p></div></footer>
        <p class="vh" role="status" id="said"></p>
        </body>
        </html>
        """);

    private static Markup Live(PageFrame frame) => frame.Live is { } situation ? Markup.Of($" data-live=\"{situation}\" data-marker=\"{frame.Marker}\"") : Markup.None;

    private static Markup Alternates(PageFrame frame)
    {
        var html = new Html();
        if (frame.Json is { } json) html.Add($"<link rel=\"alternate\" type=\"application/json\" href=\"{json}\">\n");
        foreach (var (kind, address, title) in frame.Feeds) html.Add($"<link rel=\"alternate\" type=\"{kind}\" title=\"{title}\" href=\"{address}\">\n");
        if (frame.Canonical is { } canonical) html.Add($"<link rel=\"canonical\" href=\"{canonical}\">\n");
        return html.ToMarkup();
    }

    private static Markup OpenGraph(PageFrame frame) => frame.Description is not { Length: > 0 } description ? Markup.None : Markup.Of($"""
        <meta name="description" content="{description}">
        <meta property="og:type" content="article"><meta property="og:site_name" content="Sitrep"><meta property="og:title" content="{frame.Title}"><meta property="og:description" content="{description}">
        {Picture(frame)}
        """);

    private static Markup Picture(PageFrame frame) => frame.Picture is not { } picture ? Markup.None
        : Markup.Of($"<meta property=\"og:image\" content=\"{picture}\"><meta property=\"og:image:width\" content=\"1200\"><meta property=\"og:image:height\" content=\"630\"><meta property=\"og:image:alt\" content=\"{frame.Description}\"><meta name=\"twitter:card\" content=\"summary_large_image\">\n");
}
