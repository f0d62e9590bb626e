using System.Globalization;
using Sitrep.App.Storage;
using Sitrep.Text;

namespace Sitrep.App.Web.Correcting;

/// <summary>The log of what people changed in a situation, the newest first, each entry with its undoing.</summary>
internal static class LogPage
{
    public static Markup Write(SituationView view, IReadOnlyList<LogEntry> log, Markup token)
    {
        var html = new Html();
        html.Add($"<div class=\"wrap head\"><h1>Changed by hand</h1><p class=\"line\"><span>{Counts.Of(log.Count, "entry")}, {log.Count(entry => entry.Holds && entry.Undoes is null)} of them hold</span></p><p class=\"acts\"><a class=\"btn\" href=\"{view.Addresses.Situation}/add\">Add a claim</a></p></div><section class=\"wrap first\">");
        if (log.Count == 0) html.Add($"<p class=\"empty\">Nothing has been changed by hand. The “⋯” beside each claim leads to its corrections.</p>");
        html.Add($"<ul class=\"log\">");
        foreach (var entry in log.Reverse()) html.Add(Entry(view, entry, token));
        return html.Add($"</ul></section>").ToMarkup();
    }

    private static Markup Entry(SituationView view, LogEntry entry, Markup token)
    {
        var time = Clock.Element(entry.MadeAt, entry.MadeAt.UtcDateTime.ToString("d MMM HH:mm", CultureInfo.InvariantCulture));
        var what = entry.Undoes is { } undone ? Markup.Of($"takes <a href=\"#e-{undone}\">{undone}</a> back") : What(view, entry);
        var words = entry.Holds ? what : Markup.Of($"<del>{what}</del> <span class=\"tag out\">undone</span>");
        var orphan = view.Situation.Orphans.Any(other => other.Number == entry.Number) ? Markup.Of($" <span class=\"tag bad\">found no place any more</span>") : Markup.None;
        return Markup.Of($"<li id=\"e-{entry.Number}\">{time}<div><b>{entry.Who}</b>: {words}{orphan} <span class=\"soft\">“{entry.Why}” · entry {entry.Number}</span>{(entry.Holds ? Undo(view, entry, token) : Markup.None)}</div></li>");
    }

    private static Markup Undo(SituationView view, LogEntry entry, Markup token) => Markup.Of($"""
        <details class="fold"><summary>undo</summary><form class="fields" method="post" action="{view.Addresses.Situation}/undo">{token}<input type="hidden" name="number" value="{entry.Number}"><label>Your name<input name="who" required maxlength="100" autocomplete="name"></label><label>Why<input name="why" required maxlength="2000"></label><p class="acts"><button>Undo entry {entry.Number}</button></p></form></details>
        """);

    private static Markup What(SituationView view, LogEntry entry)
    {
        var claim = entry.Claim.Length == 0 ? Markup.None : Markup.Of($" of <a href=\"/claims/{entry.Claim}\">“{(entry.Anchor.Exact.Length > 0 ? entry.Anchor.Exact : entry.Claim)}”</a>");
        string Name(string id) => view.FindMeasure(id)?.Title ?? id;
        return entry.Kind switch
        {
            CorrectionField.Added => Added(entry) is not { } added ? Markup.Of($"added a claim") : Markup.Of($"<span id=\"c-{added.Id.Value}\">added a claim: {Figures.Write(added.Quantity!)} {added.State ?? added.Subject}, {string.Join(" and ", added.Voices)}: “{added.Evidence.Sentence}”</span>"),
            CorrectionField.MergeMeasures => Markup.Of($"merged {Name(entry.Target)} into {Name(entry.Value)}"),
            CorrectionField.SplitMeasure => Markup.Of($"split {entry.Value.Replace("=", " ", StringComparison.Ordinal)} off {Name(entry.Target)}"),
            CorrectionField.NotThisEvent => Markup.Of($"not this event{claim}: {entry.Value}"),
            CorrectionField.ThisEvent => Markup.Of($"belongs here{claim}"),
            CorrectionField.Measure => Markup.Of($"measure{claim}: {entry.Value.Replace("|", " ", StringComparison.Ordinal)}"),
            CorrectionField.MovePage => Markup.Of($"moved page {entry.Target}"),
            CorrectionField.MergeSituations => Markup.Of($"merged a situation into this one"),
            { } kind => Markup.Of($"{Words.Of(kind)}{claim}: {entry.Value}"),
            null => Markup.Of($"{entry.Field}{claim}: {entry.Value}"),
        };
    }

    private static Claim? Added(LogEntry entry)
    {
        try
        {
            return Reports.ClaimJson.Read(entry.Value);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
