using System.Globalization;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>An article as it was read: furniture folded where it stood, claims beside their paragraphs, where it comes from.</summary>
internal static class EvidencePage
{
    public static Markup Write(SituationView view, StoredReading stored, PageReading? again, IReadOnlyList<(string Id, DateTimeOffset SeenAt)> captures)
    {
        var facts = new ClaimFacts(view, stored);
        var outlet = stored.Outlet.Length > 0 ? stored.Outlet : "outlet not known";
        var uncounted = stored.Claims.Count(claim => facts.ReasonOf(claim) is not null);
        var html = new Html();
        html.Add($"""
            <div class="wrap head"><p class="soft small"><a class="tag0" href="{view.Addresses.Outlet(stored.Outlet)}">{outlet}</a> · {Published(stored)}</p><h1 class="title">{stored.Title ?? stored.Address}</h1>
            <p class="line"><span>{Counts.Of(stored.Claims.Count, "claim")}, {Counts.Of(stored.Claims.SelectMany(claim => claim.Voices).Distinct().Count(), "source")}</span>{(uncounted > 0 ? Markup.Of($"<span>{Counts.Of(uncounted, "figure")} not counted</span>") : Markup.None)}{Superseded(view, stored)}</p>
            <p class="legend" role="group" aria-label="How the text is marked"><span><span class="a-src s1">source</span></span><span><span class="a-cue">cue</span></span><span><span class="a-con s1">what is claimed</span></span><span><span class="a-fig s1">figure</span></span><span><span class="a-time">time</span></span><span><span class="a-loc">place</span></span><span><span class="a-out">not counted</span></span></p></div>
            <section class="wrap below"><h2 class="vh">The article with its claims</h2><div class="read">
            """);
        Article(html, view, stored, again, facts);
        html.Add($"</div></section>");
        return html.Add(Origin(view, stored, again, captures)).ToMarkup();
    }

    private static void Article(Html html, SituationView view, StoredReading stored, PageReading? again, ClaimFacts facts)
    {
        var text = Marked(view, stored, again, facts);
        var told = new HashSet<ClaimId>();
        for (var i = 0; i < stored.Blocks.Count; i++)
        {
            Furniture(html, again, i, i == 0 ? "above" : "here");
            var block = stored.Blocks[i];
            var claims = stored.Claims.Where(claim => block.Contains(TextSpan.FromBounds(claim.Evidence.Span.Start, claim.Evidence.Span.Start)) && told.Add(claim.Id)).ToList();
            var kind = again?.Article.Blocks is { } blocks && i < blocks.Length ? blocks[i].Kind : i == 0 && stored.Title is { } title && block.In(stored.Text).SequenceEqual(title) ? BlockKind.Headline : BlockKind.Paragraph;
            if (kind == BlockKind.Headline && claims.Count == 0) continue; // it is the heading of this page
            html.Add($"<div class=\"p k-{Words.Of(kind).Replace(' ', '-')}\">{Shaped(kind, text.Write(block))}</div><div class=\"side\">");
            foreach (var claim in claims) html.Add(ClaimNote.Write(view, claim, facts));
            html.Add($"</div>");
        }
        Furniture(html, again, stored.Blocks.Count, "below");
    }

    private static Markup Shaped(BlockKind kind, Markup text) => kind switch
    {
        BlockKind.Headline or BlockKind.Subheading => Markup.Of($"<h3>{text}</h3>"),
        BlockKind.BlockQuote => Markup.Of($"<blockquote>{text}</blockquote>"),
        _ => text,
    };

    private static MarkedText Marked(SituationView view, StoredReading stored, PageReading? again, ClaimFacts facts)
    {
        var text = new MarkedText(stored.Text);
        foreach (var claim in stored.Claims)
        {
            var source = facts.ClassOf(claim);
            foreach (var span in claim.Attribution.ContentSpans) text.Content(span, source);
            foreach (var span in claim.Attribution.SourceSpans) text.Part(span, "a-src " + source, string.Join(" and ", claim.Voices));
            foreach (var span in claim.Attribution.CueSpans) text.Part(span, "a-cue");
            if (claim.Quantity is { } quantity) text.Part(quantity.Span, facts.ReasonOf(claim) is null ? "a-fig " + source : "a-out", null, "#c-" + claim.Id.Value);
            if (again is null && claim.Place is { } place) text.Part(place.Span, "a-loc", NameOf(place));
            if (again is null && claim.Attribution.Said is { } said) text.Part(said.Span, "a-time", NameOf(view, said));
        }
        if (again is null) return text;
        foreach (var place in again.Text.Places) text.Part(place.Span, "a-loc", NameOf(place));
        foreach (var time in again.Text.Times) text.Part(time.Span, "a-time", NameOf(view, time));
        return text;
    }

    private static string NameOf(PlaceMention place) => string.Join(", ", [place.Name, .. place.Within.IsDefaultOrEmpty ? [] : place.Within, .. place.GeoNamesId is { } id ? [string.Create(CultureInfo.InvariantCulture, $"GeoNames {id}")] : Array.Empty<string>()]);

    private static string NameOf(SituationView view, TimeMention time) => time.Interval is not { } interval ? time.Value
        : interval.Precision >= TimePrecision.Day ? $"{time.Value}: {interval.Start.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}{(interval.End - interval.Start > TimeSpan.FromDays(1) ? " to " + interval.End.AddSeconds(-1).ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture) : "")}"
        : $"{time.Value}: {interval.Start.ToOffset(view.Now.Offset).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture)}";

    private static void Furniture(Html html, PageReading? again, int index, string where)
    {
        if (again is null) return;
        var removed = again.Article.Removed.Where(block => block.After == index && block.Text.Length > 0).ToList();
        if (removed.Count == 0) return;
        var labels = string.Join(", ", removed.GroupBy(block => block.Label).Select(group => group.Count() == 1 ? group.Key : $"{group.Key} ({group.Count()})"));
        html.Add($"<div class=\"furn p\"><details class=\"fold\"><summary>Left out {where}: {labels}</summary>");
        foreach (var block in removed.Take(30)) html.Add($"<p><span class=\"tag out\">{block.Label}</span> {(block.Text.Length > 400 ? block.Text[..400] + " …" : block.Text)}</p>");
        html.Add($"</details></div><div class=\"side\"></div>");
    }

    private static Markup Superseded(SituationView view, StoredReading stored) => stored.SupersededBy is { } newer
        ? Markup.Of($"<span class=\"tag bad\">the page has changed since</span> <a href=\"{view.Addresses.Page(newer)}\">newer reading</a>") : Markup.None;

    private static string Published(StoredReading stored) => stored.Published is { } published
        ? published.Time.ToString(published.Precision == TimePrecision.Day ? "dddd d MMMM yyyy" : "dddd d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) : "date not known";

    private static Markup Origin(SituationView view, StoredReading stored, PageReading? again, IReadOnlyList<(string Id, DateTimeOffset SeenAt)> captures)
    {
        var wire = stored.Claims.Select(claim => claim.Evidence.WireCredit).FirstOrDefault(credit => credit is not null);
        var html = new Html();
        html.Add($"<section class=\"wrap\"><h2>Where it comes from</h2><dl class=\"prov\"><dt>Original</dt><dd>{Pieces.Outward(stored.Address)}</dd>");
        if (stored.Location != stored.Address) html.Add($"<dt>Read from</dt><dd>{Pieces.Outward(stored.Location)}</dd>");
        html.Add($"<dt>Published</dt><dd>{Published(stored)}{(stored.Published is { } published ? Markup.Of($" <span class=\"soft\">({Words.Of(published.Provenance)})</span>") : Markup.None)}</dd>");
        html.Add($"<dt>Seen</dt><dd>{Clock.Element(stored.SeenAt, stored.SeenAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture))}; read {stored.ReadAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}</dd>");
        html.Add($"<dt>Capture</dt><dd><a href=\"/captures/{stored.CaptureId}\">as text</a> <span class=\"soft\">nothing of the page is run here</span>{(captures.Count > 1 ? Markup.Of($"; all of them: {Markup.Join(" · ", captures.Select(capture => capture.Id == stored.CaptureId ? Markup.Of($"<b>{view.Clock.Short(capture.SeenAt)}</b>") : Markup.Of($"<a href=\"{view.Addresses.Page(capture.Id)}\">{view.Clock.Short(capture.SeenAt)}</a>")))}") : Markup.None)}</dd>");
        html.Add($"<dt>SHA-256</dt><dd><code>{stored.Sha256}</code> <button data-copy=\"sha\" data-label=\"Copy\" hidden>Copy</button><textarea id=\"sha\" hidden aria-label=\"Full hash\">{stored.Sha256}</textarea>{(stored.DocumentHash is null ? Markup.None : Markup.Of($" <span class=\"soft\">of the text; the document: {stored.DocumentHash}</span>"))}</dd>");
        if (wire is not null) html.Add($"<dt>Text of</dt><dd>{wire} <span class=\"soft\">credited on the page</span></dd>");
        html.Add($"<dt>Engine</dt><dd>{stored.Engine}{(again is null ? Markup.Of($" <span class=\"soft\">another version than this program’s reads it differently: furniture, times and places are not shown</span>") : Markup.None)}</dd>");
        if (stored.Diagnostics.Length > 0) html.Add($"<dt>Odd</dt><dd>{stored.Diagnostics.Replace("\n", "; ", StringComparison.Ordinal)}</dd>");
        return html.Add($"</dl></section>").ToMarkup();
    }
}
