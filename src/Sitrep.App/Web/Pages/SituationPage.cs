namespace Sitrep.App.Web.Pages;

/// <summary>A situation: for a glance, then for going deep.</summary>
internal static class SituationPage
{
    private static readonly (string Id, string Name)[] Contents =
        [("now", "Now"), ("conflicts", "Conflicts"), ("table", "Table"), ("charts", "Charts"), ("map", "Places"), ("time", "Timeline"), ("sources", "Sources"), ("checks", "Checks"), ("pages", "Pages and copies"), ("other", "Not counted"), ("feeds", "Feeds and exports")];

    public static Markup Write(SituationView view)
    {
        var html = new Html();
        html.Add(Head(view));
        if (view.Situation.Measures.Any()) html.Add(Toc()).Add(NowSection.Write(view)).Add(NotesSection.Write(view)).Add(TableSection.Write(view)).Add(ChartsSection.Write(view))
            .Add(PlacesSection.Write(view)).Add(TimelineSection.Write(view)).Add(SourcesSection.Write(view)).Add(ChecksSection.Write(view)).Add(CopiesSection.Write(view)).Add(NotCountedSection.Write(view));
        else html.Add($"<section class=\"wrap first\" id=\"now\"><p class=\"empty\">{Counts.Of(view.Situation.Pages.Length, "page")} read; none of them says how many. The page fills as pages are read into the store.</p></section>").Add(CopiesSection.Write(view));
        return html.Add(FeedsSection.Write(view)).ToMarkup();
    }

    private static Markup Toc() => Markup.Of($"<nav class=\"toc noprint\" aria-label=\"On this page\"><ul class=\"wrap\">{Markup.Join(Contents.Select(item => Markup.Of($"<li><a href=\"#{item.Id}\">{item.Name}</a></li>")))}</ul></nav>");

    private static Markup Head(SituationView view)
    {
        var situation = view.Situation;
        var last = view.Entries.MaxBy(entry => entry.Time);
        var outlets = situation.Pages.Select(page => page.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var html = new Html();
        html.Add($"<div class=\"wrap head\"><h1>{view.Row.Name}</h1><p class=\"line\">{Pulse(view)}");
        if (last is not null) html.Add($"<span>last figure {Clock.Element(last.Time, view.IsLive ? view.Clock.Ago(last) : view.Clock.Short(last))}</span>");
        html.Add($"<span>{Counts.Of(situation.Pages.Length, "page")} of {Counts.Of(outlets, "outlet")}, {Counts.Of(view.Entries.Select(entry => entry.Claim.Id).Distinct().Count(), "figure")}, {Counts.Of(view.Drawings.Sources.Sources.Count, "source")}</span></p>");
        return html.Add(Actions(view)).Add($"<textarea id=\"cp\" hidden aria-label=\"Text that the copy button takes\">{view.Report.Paragraph}</textarea></div>").ToMarkup();
    }

    private static Markup Pulse(SituationView view)
    {
        var when = Clock.Element(view.Now, view.Now.ToString("ddd d MMMM yyyy, HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return view.At is not null ? Markup.Of($"<span class=\"tag out\">as of {when}</span> <a href=\"{view.Addresses.Situation}\">back to now</a>")
            : view.IsLive ? Markup.Of($"<span class=\"live\">Under observation</span>{when}") : Markup.Of($"<span>Told as of {when}, its newest page</span>");
    }

    private static Markup Actions(SituationView view)
    {
        var path = view.Addresses.Situation;
        var local = view.Now.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var at = view.At is { } moment ? Markup.Of($"<input type=\"hidden\" name=\"at\" value=\"{Text.Times.Iso(moment)}\">") : Markup.None;
        var keep = view.At is { } shown ? "&at=" + Uri.EscapeDataString(Text.Times.Iso(shown)) : "";
        return Markup.Of($"""
            <div class="acts noprint"><button class="go" data-copy="cp" data-label="Copy with sources" hidden>Copy with sources</button>
            <details class="menu left"><summary class="btn">Since {view.Since.Words}</summary><div><b>Show what changed since</b><ul>{Choice(view, "visit", "my last visit", keep)}{Choice(view, "read", "the last reading", keep)}{Choice(view, null, "a day before", keep)}{Choice(view, "1h", "one hour before", keep)}{Choice(view, "7d", "a week before", keep)}</ul>
            <form action="{path}">{at}<label>or <input type="datetime-local" name="since" value="{view.Since.Time.ToOffset(view.Now.Offset).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)}"></label><button>Show</button></form><hr><form action="{path}"><label>Show the page as of <input type="datetime-local" name="at" value="{local}"></label><button>Show</button></form></div></details>
            <details class="menu left"><summary class="btn">Follow</summary><div><ul><li><a href="{path}/changes.atom">Atom feed of changes</a></li><li><a href="{path}/changes.feed.json">JSON Feed of changes</a></li><li><a href="#feeds">All feeds and exports</a></li></ul></div></details>
            <a class="btn" href="#table">Table for a report</a></div>
            """);
    }

    private static Markup Choice(SituationView view, string? since, string words, string keep)
    {
        var query = (since is null ? "" : "&since=" + since) + keep;
        var address = view.Addresses.Situation + (query.Length > 0 ? "?" + query[1..] : "");
        return Markup.Of($"<li><a href=\"{address}\"{(view.Since.Asked == since ? Markup.Of($" aria-current=\"true\"") : Markup.None)}>{words}</a></li>");
    }
}
