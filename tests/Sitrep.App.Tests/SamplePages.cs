namespace Sitrep.App.Tests;

/// <summary>Small pages of our own.</summary>
internal static class SamplePages
{
    public static string Html(string title, string published, string body, string? address = null, string publisher = "Marn Gazette") => $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
        {(address is null ? "" : $"<link rel=\"canonical\" href=\"{address}\">")}
        <meta property="og:site_name" content="{publisher}"><meta property="article:published_time" content="{published}"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>{title}</h1><p>{body}</p>
        <p>The fire broke out in the old rope works on the east bank. Smoke was seen as far away as the coast, and the bridge was closed until the evening.</p></article>
        <footer>Copyright</footer></body></html>
        """;

    public static string Fire(int dead, string source = "the fire brigade", string published = "2027-05-02T10:00:00Z", string? address = null) => Html(
        $"Fire at Marn rope works", published, $"At least {dead} people have died in the fire at Marn, {source} said on Sunday. The brigade has been at work since the early morning.", address);
}
