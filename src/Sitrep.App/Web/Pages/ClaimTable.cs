namespace Sitrep.App.Web.Pages;

/// <summary>Every claim of a measure, the newest first.</summary>
internal static class ClaimTable
{
    private const int MostChoices = 8;

    public static Markup Section(SituationView view, MeasureWords words, ClaimFilter filter)
    {
        var measure = words.Measure;
        var path = view.Addresses.Measure(measure.Id);
        var taken = measure.Entries.Where(filter.Takes).Reverse().ToList();
        var shown = taken.Skip((filter.Page - 1) * ClaimFilter.PageSize).Take(ClaimFilter.PageSize).ToList();
        var html = new Html();
        html.Add($"<section class=\"wrap flow\" id=\"claims\"><h2>Every claim</h2><p class=\"sub\">Newest first. Grey: no longer stands. Show: {Choices(path, measure, filter)} · <a href=\"{path}.csv\">CSV</a> · <a href=\"{path}.json\">JSON</a></p>");
        if (shown.Count == 0) html.Add($"<p class=\"empty\">No claim is like that.</p>");
        else html.Add(Pieces.Scroll("Every claim: " + measure.Title, Table(view, words, shown)));
        html.Add(Pages(path, filter, taken.Count));
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Choices(string path, Measure measure, ClaimFilter filter)
    {
        var plain = filter with { Page = 1, Status = null, Source = null, Place = null };
        var choices = new List<(string Name, ClaimFilter Filter)> { ("all", plain), ("standing", plain with { Status = "standing" }) };
        choices.AddRange(measure.Entries.GroupBy(entry => entry.Source, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).Take(MostChoices).Select(group => (group.Key, plain with { Source = group.Key })));
        choices.AddRange(measure.Entries.Where(entry => entry.Claim.Place is not null).GroupBy(entry => entry.Claim.Place!.Name, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).Take(3).Select(group => (group.Key, plain with { Place = group.Key })));
        var current = (filter with { Page = 1 }).Query;
        return Markup.Join(" · ", choices.Select(choice => choice.Filter.Query == current ? Markup.Of($"<b>{choice.Name}</b>") : Markup.Of($"<a href=\"{path}{choice.Filter.Query}#claims\">{choice.Name}</a>")));
    }

    private static Markup Pages(string path, ClaimFilter filter, int count)
    {
        var last = (count + ClaimFilter.PageSize - 1) / ClaimFilter.PageSize;
        if (last < 2) return Markup.None;
        var older = filter.Page < last ? Markup.Of($"<a rel=\"next\" href=\"{path}{(filter with { Page = filter.Page + 1 }).Query}#claims\">older</a>") : Markup.None;
        var newer = filter.Page > 1 ? Markup.Of($"<a rel=\"prev\" href=\"{path}{(filter with { Page = filter.Page - 1 }).Query}#claims\">newer</a> · ") : Markup.None;
        return Markup.Of($"<p class=\"sub\">{newer}{filter.Page} of {last} · {older}</p>");
    }

    /// <summary>The table of claims.</summary>
    public static Markup Table(SituationView view, MeasureWords words, IReadOnlyList<LedgerEntry> entries)
    {
        var html = new Html();
        html.Add($"<table class=\"t claims\"><thead><tr><th scope=\"col\">Said</th><th scope=\"col\" class=\"r\">Figure</th><th scope=\"col\">Source</th><th scope=\"col\">What became of it</th><th scope=\"col\">As written</th><th scope=\"col\">Read in</th><th scope=\"col\">Place</th><th scope=\"col\" class=\"noprint\"><span class=\"vh\">Correct</span></th></tr></thead><tbody>");
        var anchored = new HashSet<ClaimId>(); // a joint statement has an entry for each source
        foreach (var entry in entries) html.Add(Row(view, words, entry, anchored.Add(entry.Claim.Id)));
        return html.Add($"</tbody></table>").ToMarkup();
    }

    private static Markup Row(SituationView view, MeasureWords words, LedgerEntry entry, bool isAnchor)
    {
        var claim = entry.Claim;
        var gone = entry.Status != EntryStatus.Standing;
        return Markup.Of($"""
            <tr{(isAnchor ? Markup.Of($" id=\"c-{claim.Id.Value}\"") : Markup.None)}{(gone ? Markup.Of($" class=\"gone\"") : Markup.None)}><td class="nw sd">{Clock.Element(entry.Time, view.Clock.Full(entry))}</td><td class="r big">{words.Link(entry)}{(entry.ByHand.IsDefaultOrEmpty ? Markup.None : Markup.Of($" <a class=\"tag\" href=\"{view.Addresses.Situation}/log#e-{entry.ByHand[^1].Number}\">by hand</a>"))}</td><td>{Pieces.Source(view, entry.Source)}</td><td class="st">{Fate(view, words, entry)}</td><td class="qt">“{Shorten(claim.Evidence.Sentence)}” <a class="nw" href="{view.Addresses.Claim(claim)}">evidence<span class="vh"> for {words.Short(entry)}, {entry.Source}</span></a></td><td><a class="tag0" href="{view.Addresses.Outlet(claim.Evidence.Outlet)}">{claim.Evidence.Outlet}</a>{(claim.Evidence.WireCredit is { } wire ? Markup.Of($"<span class=\"who\">credits {wire}</span>") : Markup.None)}</td><td>{claim.Place?.Name ?? ""}</td><td class="r noprint">{Pieces.Menu(view, claim, words.Short(entry))}</td></tr>
            """);
    }

    private static Markup Fate(SituationView view, MeasureWords words, LedgerEntry entry)
    {
        if (entry.Status == EntryStatus.Standing) return view.Now - entry.Time > Standing.FreshFor ? Markup.Of($"<b>stands</b> <span class=\"soft\">(older than 24 h)</span>") : Markup.Of($"<b>stands</b>");
        var by = entry.By is { } id ? words.Measure.Entries.FirstOrDefault(other => other.Claim.Id == id) : null;
        if (by is null) return Markup.Of($"{Words.Of(entry.Status)}");
        var who = by.Source.Equals(entry.Source, StringComparison.OrdinalIgnoreCase) ? "" : " by " + by.Source;
        return Markup.Of($"{Words.Of(entry.Status)}{who} {view.Clock.Short(by)}: {words.Link(by)}");
    }

    private static string Shorten(string sentence)
    {
        const int Most = 240;
        if (sentence.Length <= Most) return sentence;
        var space = sentence.LastIndexOf(' ', Most);
        return sentence[..(space > 0 ? space : Most)] + " …";
    }
}
