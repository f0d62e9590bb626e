namespace Sitrep.App.Web.Pages;

/// <summary>Who says how many, since when; and what changed.</summary>
internal static class NowSection
{
    private const int MostChanges = 9;

    public static Markup Write(SituationView view)
    {
        var html = new Html();
        html.Add($"<section class=\"wrap\" id=\"now\"><div class=\"cols\"><div class=\"c7\"><h2>What is claimed {(view.IsLive ? "now" : "at this time")}</h2>");
        html.Add($"<p class=\"lead\">{Lead(view)}</p>");
        if (view.Main is { } first) html.Add(StandingTable.Write(view, first, 6));
        html.Add($"</div><div class=\"c5\"><h2>Changed since {view.Since.Words}</h2>{Changes(view, view.Report.Changes.ToList(), MostChanges)}</div></div></section>");
        return html.ToMarkup();
    }

    private static Markup Lead(SituationView view)
    {
        if (view.Main is not { Lowest: { } lowest, Highest: { } highest, Latest: { } latest }) return Markup.Of($"No figure stands.");
        return Pieces.Linked(view, view.Report.Lead, [lowest, highest, latest]);
    }

    /// <summary>Changes, the newest first; repeated figures last, if there is room.</summary>
    public static Markup Changes(SituationView view, IReadOnlyList<ChangeNote> changes, int most)
    {
        var told = changes.Where(change => change.Kind != ChangeKind.Repeated).ToList();
        var repeated = changes.Count - told.Count;
        if (changes.Count == 0) return Markup.Of($"<p class=\"empty\">Nothing new since {view.Since.Words}.</p>");
        var html = new Html();
        html.Add($"<ul class=\"log\">");
        foreach (var change in told.Take(most)) html.Add(Line(view, change));
        html.Add($"</ul>");
        if (told.Count > most)
        {
            html.Add($"<details class=\"fold more\"><summary>{told.Count - most} more</summary><ul class=\"log\">");
            foreach (var change in told.Skip(most).Take(30)) html.Add(Line(view, change));
            html.Add($"</ul></details>");
        }
        if (repeated > 0) html.Add($"<p class=\"sub\">{Counts.Of(repeated, "figure")} repeated without a change.</p>");
        return html.ToMarkup();
    }

    private static Markup Line(SituationView view, ChangeNote change)
    {
        LedgerEntry[] entries = change.Former is { } former ? [change.Entry, former] : [change.Entry];
        var tag = change.Kind switch
        {
            ChangeKind.Conflicting => Markup.Of($" <span class=\"tag bad\">new conflict</span>"),
            ChangeKind.Corrected or ChangeKind.Withdrawn or ChangeKind.Denied => Markup.Of($" <span class=\"tag\">{Words.Of(change.Kind)}</span>"),
            ChangeKind.Planned => Markup.Of($" <span class=\"tag out\">planned</span>"),
            _ => Markup.None,
        };
        return Markup.Of($"<li>{view.Clock.Element(change.Entry)}<div>{Pieces.Linked(view, change.Sentence, entries)}{tag}</div></li>");
    }
}
