using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>Which pages carry the same figure from the same origin: pages are not witnesses.</summary>
internal static class CopiesSection
{
    private const int Most = 8, MostPages = 60, MostCopies = 12;

    public static Markup Write(SituationView view)
    {
        var groups = Groups(view);
        var pages = view.Situation.Pages;
        var outlets = pages.GroupBy(page => page.Outlet, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ToList();
        var html = new Html();
        html.Add($"<section class=\"wrap\" id=\"pages\"><h2>Pages and copies</h2><p class=\"sub\">{Counts.Of(pages.Length, "page")} of {Counts.Of(outlets.Count, "outlet")}: {Markup.Join(", ", outlets.Take(12).Select(group => Markup.Of($"<a href=\"{view.Addresses.Outlet(group.Key)}\">{(group.Key.Length > 0 ? group.Key : "outlet not known")}</a> {group.Count()}")))}{(outlets.Count > 12 ? $" and {outlets.Count - 12} more" : "")}.</p><ul class=\"copies\">");
        foreach (var group in groups.Take(Most)) html.Add(Group(view, group.Measure, group.Entries));
        html.Add($"<li><details class=\"fold\"><summary>{(pages.Length > MostPages ? $"The newest {MostPages} of {Counts.Of(pages.Length, "page")}" : $"All {Counts.Of(pages.Length, "page")}")}</summary><ul>");
        foreach (var page in pages.Reverse().Take(MostPages)) html.Add($"<li>{(page.Published is { } published ? view.Clock.Short(published.Time, published.Precision == TimePrecision.Day) : "no date")} {page.Outlet}: <a href=\"{view.Addresses.Page(page.CaptureId)}\">{page.Title ?? page.Address}</a> <span class=\"tag out\">{Counts.Of(page.Claims, "claim")}</span></li>");
        if (pages.Length > MostPages) html.Add($"<li>{pages.Length - MostPages} older ones stand with their outlets, linked above</li>");
        return html.Add($"</ul></details></li></ul></section>").ToMarkup();
    }

    /// <summary>Figures of one origin that stand on several pages, those on most pages first.</summary>
    private static List<(Measure Measure, List<LedgerEntry> Entries)> Groups(SituationView view) =>
    [
        .. view.Measures.SelectMany(measure => measure.Entries.Where(entry => entry.Origin > 0 && entry.Status is not (EntryStatus.Part or EntryStatus.Change or EntryStatus.Former))
                .GroupBy(entry => (entry.Origin, entry.Claim.Quantity!.BaseLow, entry.Claim.Quantity.BaseHigh))
                .Select(group => (Measure: measure, Entries: group.DistinctBy(entry => entry.Claim.Evidence.CaptureId).OrderBy(entry => entry.Time).ToList())))
            .Where(group => group.Entries.Count > 1).OrderByDescending(group => group.Entries.Count).ThenByDescending(group => group.Entries[^1].Time),
    ];

    private static Markup Group(SituationView view, Measure measure, List<LedgerEntry> entries)
    {
        var first = entries[0];
        var html = new Html();
        html.Add($"<li><details class=\"fold\"><summary><b>{first.Source}: {Figures.Write(first.Claim.Quantity!)}, {measure.Title.ToLowerInvariant()}</b> <span class=\"soft\">· {Counts.Of(entries.Count, "page")}, 1 origin · first in {first.Claim.Evidence.Outlet}, {view.Clock.Short(first)}</span></summary><ul>");
        foreach (var entry in entries.Take(MostCopies)) html.Add($"<li><a href=\"{view.Addresses.Claim(entry.Claim)}\">{entry.Claim.Evidence.Outlet}</a> {view.Clock.Short(entry)}{(entry.Claim.Evidence.WireCredit is { } wire ? Markup.Of($" <span class=\"tag out\">credits {wire}</span>") : Markup.None)}</li>");
        if (entries.Count > MostCopies) html.Add($"<li>and {entries.Count - MostCopies} more</li>");
        return html.Add($"</ul></details></li>").ToMarkup();
    }
}
