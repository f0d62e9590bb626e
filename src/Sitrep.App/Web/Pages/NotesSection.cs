namespace Sitrep.App.Web.Pages;

/// <summary>What conflicts; what was corrected, withdrawn, denied; who is silent.</summary>
internal static class NotesSection
{
    private const int Most = 6;

    public static Markup Write(SituationView view) => Markup.Of($"<section class=\"wrap\"><div class=\"cols\">{Conflicts(view)}{TakenBack(view)}{Silence(view)}</div></section>");

    private static Markup Conflicts(SituationView view)
    {
        var measures = view.Measures.Where(measure => !measure.Conflicts.IsEmpty).ToList();
        var html = new Html();
        html.Add($"<div class=\"notes c4\" id=\"conflicts\"><h3>In conflict{Tag(measures.Count, "tag bad")}</h3><ul>");
        foreach (var measure in measures.Take(Most)) html.Add(Conflict(view, measure));
        foreach (var difference in view.Situation.Topics.SelectMany(topic => topic.Differences).Take(Math.Max(0, 3 - measures.Count))) html.Add($"<li><b>Not the same thing.</b> {Pieces.Linked(view, difference.Explanation, [difference.First, difference.Second])}</li>");
        if (measures.Count > Most) html.Add($"<li class=\"soft\">{measures.Count - Most} more; see the table.</li>");
        if (measures.Count == 0) html.Add($"<li class=\"soft\">No two figures that stand exclude each other.</li>");
        return html.Add($"</ul></div>").ToMarkup();
    }

    /// <summary>Lowest against highest, and between them the others that are part of a conflict.</summary>
    private static Markup Conflict(SituationView view, Measure measure)
    {
        var words = new MeasureWords(view, measure);
        var entries = measure.Conflicts.SelectMany(conflict => new[] { conflict.Lower, conflict.Higher }).DistinctBy(entry => (entry.Source, entry.Claim.Quantity!.BaseLow, entry.Claim.Quantity.BaseHigh))
            .OrderBy(entry => entry.Claim.Quantity!.BaseLow).ThenBy(entry => entry.Claim.Quantity!.BaseHigh).ToList();
        var others = entries.Skip(1).Reverse().Take(3).Reverse().Select(entry => Markup.Of($"{entry.Source} {words.Link(entry)}"));
        var more = entries.Count - 4;
        return Markup.Of($"<li><b>{measure.Title}.</b> {entries[0].Source} {words.Link(entries[0])} against {Markup.Join(", ", others)}{(more > 0 ? $" and {more} between" : "")}.</li>");
    }

    private static Markup TakenBack(SituationView view)
    {
        var taken = view.Measures.SelectMany(measure => measure.Entries.Select(entry => (Measure: measure, Entry: entry)))
            .Where(item => item.Entry.Status is EntryStatus.Corrected or EntryStatus.Withdrawn or EntryStatus.Denied && item.Entry.By is not null).OrderByDescending(item => item.Entry.Time).ToList();
        var html = new Html();
        html.Add($"<div class=\"notes c4\" id=\"withdrawn\"><h3>Corrected, withdrawn, denied{Tag(taken.Count, "tag")}</h3><ul>");
        foreach (var (measure, entry) in taken.Take(Most)) html.Add(Taken(view, measure, entry));
        if (taken.Count > Most) html.Add($"<li class=\"soft\">{taken.Count - Most} earlier ones stand with their measures.</li>");
        if (taken.Count == 0) html.Add($"<li class=\"soft\">Nobody has taken a figure back.</li>");
        return html.Add($"</ul></div>").ToMarkup();
    }

    private static Markup Taken(SituationView view, Measure measure, LedgerEntry entry)
    {
        var words = new MeasureWords(view, measure);
        var by = measure.Entries.FirstOrDefault(other => other.Claim.Id == entry.By);
        var when = by is null ? "" : ", " + view.Clock.Short(by);
        return entry.Status switch
        {
            EntryStatus.Corrected when by is not null => Markup.Of($"<li><b>{measure.Title}</b> {words.Link(entry)} → {words.Link(by)}: {entry.Source}{when}</li>"),
            EntryStatus.Denied => Markup.Of($"<li><b>{measure.Title}</b> {words.Link(entry)} ({entry.Source}) denied{(by is null ? "" : " by " + by.Source)}{when}</li>"),
            var status => Markup.Of($"<li><b>{measure.Title}</b> {words.Link(entry)} {(status == EntryStatus.Corrected ? "corrected" : "withdrawn")} by {by?.Source ?? entry.Source}{when}</li>"),
        };
    }

    private static Markup Silence(SituationView view)
    {
        var html = new Html();
        html.Add($"<div class=\"notes c4\" id=\"silence\"><h3>Silent since</h3><ul>");
        var silent = view.Summaries.Where(summary => summary.Silence is not null && summary.Measure.Entries.Length > 1).OrderByDescending(summary => summary.Measure.Entries.Length).ToList();
        foreach (var summary in silent.Take(3))
        {
            var last = summary.Measure.Entries[^1];
            html.Add($"<li><b>{summary.Measure.Title}:</b> no figure for {Clock.Length(summary.Silence!.Value)}, since {new MeasureWords(view, summary.Measure).Link(last, view.Clock.Short(last))}.</li>");
        }
        foreach (var source in view.Report.SilentSources.Take(3)) html.Add($"<li><b>{source.Source}:</b> nothing since <a class=\"q\" href=\"{view.Addresses.Claim(source.Last.Claim)}\">{view.Clock.Short(source.Last)}</a>, {Clock.Length(source.Silence)}.</li>");
        foreach (var question in view.Report.Questions.Take(2)) html.Add($"<li>{question.Sentence}{Evidence(view, question)}</li>");
        if (silent.Count == 0 && view.Report.SilentSources.IsEmpty && view.Report.Questions.IsEmpty) html.Add($"<li class=\"soft\">Every measure has a figure of the last 24 hours.</li>");
        return html.Add($"</ul></div>").ToMarkup();
    }

    private static Markup Evidence(SituationView view, OpenQuestion question) => question.Claims is [var claim, ..] ? Markup.Of($" <a href=\"{view.Addresses.Claim(claim)}\">evidence</a>") : Markup.None;

    private static Markup Tag(int count, string tag) => count > 0 ? Markup.Of($" <span class=\"{tag}\">{count}</span>") : Markup.None;
}
