using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Pages as they were read, one HTML document without script, font or picture: sources, cues, contents and figures marked by colour and by shape.</summary>
internal static class MarkedHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--p:light-dark(#fcfbf8,#15171b);--i:light-dark(#1b1a18,#eceae4);--m:light-dark(#5b5750,#aeaaa1);--r:light-dark(#ddd8cd,#353a41);--s:light-dark(#0f4c9a,#8fbdf0);--k:light-dark(#8a2c00,#f0a070);--q:light-dark(#e6f0e8,#1d3427);--e:light-dark(#126534,#58d096);--f:light-dark(#bf1570,#e78fcf);--h:light-dark(#fff0b8,#4a4016)}
        *{box-sizing:border-box}body{margin:0 auto;max-width:52rem;padding:1rem 1.25rem 4rem;background:var(--p);color:var(--i);font:1.0625rem/1.75 Georgia,"DejaVu Serif",serif;overflow-wrap:break-word}
        h1{font-size:1.5rem;line-height:1.25;margin:.3rem 0}header,table,.l,nav{font:.875rem/1.5 "Segoe UI",Arial,"DejaVu Sans",sans-serif;font-variant-numeric:tabular-nums}
        header,.l{color:var(--m)}article{border-top:2px solid var(--i);margin-top:2.5rem;padding-top:.75rem}a{color:inherit}.l{border:1px solid var(--r);padding:.5rem .75rem;line-height:2.1}
        .l span{margin-right:.15rem}.l b{font-weight:400;margin-right:1.1rem}
        .q{background:var(--q)}.qa::before{content:"\00AB";color:var(--e);font-weight:700}.qz::after{content:"\00BB";color:var(--e);font-weight:700}
        .s{color:var(--s);font-weight:700;border:1.5px solid var(--s);border-radius:.7em;padding:0 .3em}
        .k{color:var(--k);font-style:italic;text-decoration:underline dotted 2px;text-underline-offset:.2em}
        .i{text-decoration:underline wavy 1px var(--m);text-underline-offset:.25em}
        .f{outline:2px solid var(--f);outline-offset:1px;font-weight:700}.h{background:var(--h)}
        sup{font:.65rem/1 Arial,"DejaVu Sans",sans-serif;color:var(--m);margin:0 .1em}
        table{border-collapse:collapse;width:100%;margin-top:1rem}th,td{text-align:left;vertical-align:top;border-top:1px solid var(--r);padding:.25rem .6rem .25rem 0}th{font-weight:600;color:var(--m)}
        .t{overflow-x:auto}@media print{body{max-width:none}article{break-before:page}article:first-of-type{break-before:auto}}
        """;

    /// <summary>Writes the document.</summary>
    public static void Write(string title, IEnumerable<MarkedPage> pages, TextWriter output, ClaimId? asked)
    {
        output.Write("<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        output.Write($"<title>{MarkedText.Escape(title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n<body>\n<p class=\"l\">");
        output.Write("<span class=\"s\">source</span> <b>who says it</b> <span class=\"k\">cue</span> <b>the words of saying</b> <span class=\"q qa qz\">content</span> <b>what is said</b> ");
        output.Write("<span class=\"f\">12</span> <b>a figure that is claimed</b> <span class=\"i\">inference</span> <b>the writer&#39;s own</b> <sup>1</sup> <b>which belong together</b> Unmarked: the outlet&#39;s own voice.</p>\n");
        foreach (var page in pages) Page(page, output, asked);
        output.Write("</body>\n</html>\n");
    }

    private static void Page(MarkedPage page, TextWriter output, ClaimId? asked)
    {
        var acts = Acts(page);
        output.Write($"<article>\n<header>{MarkedText.Escape(page.Outlet)}{(page.Published is { } published ? ", " + MarkedText.Escape(Times.Short(published, DateTimeOffset.UnixEpoch)) : "")} \u00b7 {Link(page.Address)}</header>\n");
        var text = new MarkedText(page.Text);
        for (var n = 0; n < acts.Count; n++) Mark(text, acts[n], (n + 1).ToString(CultureInfo.InvariantCulture));
        foreach (var claim in page.Claims)
        {
            if (claim.Quantity is not { } quantity) continue;
            text.Add(claim.Evidence.Span, 'f', $"{string.Join(" and ", claim.Voices)}: {Figures.Write(quantity)} {claim.Subject} {claim.State}".TrimEnd() + ", " + ReportJson.Name(claim.Stance));
            if (claim.Id == asked) text.Add(claim.Evidence.SentenceSpan, 'h', "");
        }
        for (var b = 0; b < page.Blocks.Length; b++)
        {
            var tag = b == 0 && page.Title is { } title && page.Blocks[b].In(page.Text).Trim().SequenceEqual(title.AsSpan().Trim()) ? "h1" : "p";
            if (b == 0 && tag == "p" && page.Title is { Length: > 0 } other) output.Write($"<h1>{MarkedText.Escape(other)}</h1>\n");
            output.Write($"<{tag}>");
            text.Write(page.Blocks[b], output);
            output.Write($"</{tag}>\n");
        }
        Table(page, acts, output);
        output.Write("</article>\n");
    }

    /// <summary>The acts of saying of the page, each once, in text order; the outlet's own voice is not marked, its inferences are.</summary>
    private static List<Attribution> Acts(MarkedPage page)
    {
        var seen = new HashSet<(TextSpan, TextSpan)>();
        var acts = new List<Attribution>();
        foreach (var claim in page.Claims)
        {
            var act = claim.Attribution;
            if (act.Kind == AttributionKind.OutletVoice && !act.IsInference || act.ContentSpans.IsDefaultOrEmpty) continue;
            if (seen.Add((act.CueSpans.IsDefaultOrEmpty ? default : act.CueSpans[0], act.ContentSpans[0]))) acts.Add(act);
        }
        acts.Sort(static (a, b) => Start(a).CompareTo(Start(b)));
        return acts;
    }

    private static int Start(Attribution act) => act.ContentSpans.AddRange(act.SourceSpans).AddRange(act.CueSpans).Min(span => span.Start);

    private static void Mark(MarkedText text, Attribution act, string number)
    {
        foreach (var span in act.SourceSpans) text.Add(span, 's', number);
        foreach (var span in act.ChainSpans) text.Add(span, 's', number);
        foreach (var span in act.CueSpans) text.Add(span, 'k', number);
        foreach (var span in act.ContentSpans) text.Add(span, act.IsInference ? 'i' : 'q', number);
    }

    private static void Table(MarkedPage page, List<Attribution> acts, TextWriter output)
    {
        if (acts.Count == 0) return;
        output.Write("<div class=\"t\"><table>\n<tr><th></th><th>who</th><th>how</th><th>figures</th></tr>\n");
        for (var n = 0; n < acts.Count; n++)
        {
            var act = acts[n];
            var figures = page.Claims.Where(claim => claim.Quantity is not null && claim.Attribution.ContentSpans.SequenceEqual(act.ContentSpans) && claim.Attribution.CueSpans.SequenceEqual(act.CueSpans))
                .Select(claim => $"{Figures.Write(claim.Quantity!)} {claim.Subject} {claim.State}".TrimEnd());
            output.Write($"<tr><td>{n + 1}</td><td>{MarkedText.Escape(Who(act))}</td><td>{MarkedText.Escape(How(act))}</td><td>{MarkedText.Escape(string.Join("; ", figures))}</td></tr>\n");
        }
        output.Write("</table></div>\n");
    }

    private static string Who(Attribution act)
    {
        if (act.IsInference) return "the writer (inference)";
        if (act.Sources.IsDefaultOrEmpty) return "nobody is named";
        var who = string.Join(" and ", act.Sources.Select(source => source.Name + (source.Role is { } role && role != source.Name ? ", " + role : "") + (source.SpeaksFor is { } body ? ", for " + body : "")
            + $" ({ReportJson.Name(source.Class)}{(source.IsAnonymous ? ", unnamed" : "")})"));
        return act.Chain.IsDefaultOrEmpty ? who : who + ", by way of " + string.Join(", ", act.Chain.Select(source => source.Name));
    }

    private static string How(Attribution act) =>
        $"{ReportJson.Name(act.Kind)}, {(act.IsNegated ? "not " : "")}{ReportJson.Name(act.Cue)}{(act.Certainty == Certainty.Stated ? "" : ", " + ReportJson.Name(act.Certainty))}{(act.Said is { } said ? ", " + said.Value : "")}";

    private static string Link(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        ? $"<a href=\"{MarkedText.Escape(address)}\" rel=\"noreferrer\">{MarkedText.Escape(address)}</a>" : MarkedText.Escape(address);
}
