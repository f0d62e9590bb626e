using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The Markdown form of a report: words first, then a table a measure.</summary>
internal static class ReportMarkdown
{
    /// <summary>Writes the report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var situation = report.Situation;
        output.Write($"# {Escape(situation.Name)}\n\n");
        output.Write($"{situation.Pages.Length} pages");
        if (report.At is { } at) output.Write($", as of {Times.Iso(at)}");
        output.Write(". Every figure is somebody's claim; none is a finding of ours.\n");
        if (report.Lead.Length > 0) output.Write($"\n{Escape(report.Lead)}\n");
        if (report.Changes.Length > 0)
        {
            output.Write("\n## What changed\n\n");
            foreach (var change in report.Changes) output.Write($"- {Escape(change.Sentence)} `{change.Entry.Claim.Id}`\n");
        }
        WriteDays(report, output);
        foreach (var topic in situation.Topics) WriteTopic(report, topic, output);
        if (!situation.Checks.IsEmpty) output.Write("\n## Sums and units\n\n");
        foreach (var check in situation.Checks) output.Write($"- {(check.Holds ? "fits" : "**wrong**")}: {Escape(check.Explanation)} ({Escape(check.Claims[0].Evidence.Outlet)}, `{check.Claims[0].Id}`)\n");
        WriteUncounted(situation, output);
        WriteList(output, "Silent sources", report.SilentSources.Select(source => $"{source.Source}: nothing for {Days.Age(source.Silence)}"));
        WriteList(output, "Expected and missing", report.Expected.Where(cell => cell.State != CellState.Filled).Select(cell => $"{cell.Cell.Measure}{(cell.Cell.Place is { } place ? " in " + place : "")}: {ReportJson.Name(cell.State)}"));
        WriteList(output, "Open questions", report.Questions.Select(question => question.Sentence));
        WriteList(output, "How figures relate", report.Relations.Select(relation => $"{Kind(relation.Kind)}: {relation.Explanation}"));
        WriteList(output, "Corrected by hand", situation.Corrections.Select(Tell).Concat(situation.Orphans.Select(orphan => "found no place any more: " + Tell(orphan))));
        output.Write("\n## To copy\n");
        foreach (var line in report.Paragraph.Split('\n')) output.Write($"\n> {Escape(line)}  ");
        output.Write('\n');
    }

    /// <summary>The name of a relation in words: <c>same origin</c>.</summary>
    internal static string Kind(RelationKind kind) => string.Concat(ReportJson.Name(kind).Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    /// <summary>A correction in a line: what, on what, who, why.</summary>
    internal static string Tell(Correction correction) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{correction.Number}: {ReportJson.Name(correction.Field)}{(correction.Claim is { } claim ? " of " + claim : correction.Target.Length > 0 ? " of " + correction.Target : "")}: {(correction.Added is { } added ? added.Content : correction.Value)} ({correction.Who}: {correction.Why})");

    private static void WriteList(TextWriter output, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        output.Write($"\n## {title}\n\n");
        foreach (var line in all) output.Write($"- {Escape(line)}\n");
    }

    private static void WriteDays(Report report, TextWriter output)
    {
        var told = report.Summaries.Where(summary => summary.Measure.Latest is not null).ToList();
        if (told.Count == 0) return;
        output.Write("\n## Yesterday, today, change\n\n| measure | place | yesterday | today | change | best documented |\n|---|---|---|---|---|---|\n");
        foreach (var summary in told)
        {
            output.Write($"| {Escape(summary.Measure.Title)} | | {Ranges.InFigures(summary.Yesterday)} | {Ranges.InFigures(summary.Measure.Now)}{(summary.Measure.IsStale ? " (old)" : "")} | {summary.Change} | {(summary.Best is { } best ? Escape($"{Figures.Write(best.Entry.Claim.Quantity!)}, {best.Entry.Source}: {best.Reason}") : "")} |\n");
            foreach (var place in summary.Places)
                output.Write($"| | {Escape(place.Place)} | {Ranges.InFigures(place.Yesterday)} | {Ranges.InFigures(place.Today)} | {place.Change} | |\n");
        }
    }

    private static void WriteTopic(Report report, Topic topic, TextWriter output)
    {
        output.Write($"\n## {Escape(topic.Title)}\n");
        foreach (var measure in topic.Measures)
        {
            output.Write($"\n### {Escape(measure.Title)} ({measure.Id})\n\n");
            output.Write(Summary(measure) + "\n\n");
            output.Write("| who | says | when | where | stance | status | evidence |\n|---|---|---|---|---|---|---|\n");
            foreach (var entry in measure.Entries)
            {
                var claim = entry.Claim;
                output.Write($"| {Escape(entry.Source)} | {Figures.Write(claim.Quantity!)} | {Times.Short(entry.Time, report.At)} | {Escape(claim.Place?.Name ?? "")} | {ReportJson.Name(claim.Stance)} | {ReportJson.Name(entry.Status)}{(entry.ByHand.IsDefaultOrEmpty ? "" : ", by hand")} | {Escape(claim.Evidence.Sentence)} ({Escape(claim.Evidence.Outlet)}, `{claim.Id}`) |\n");
            }
            foreach (var conflict in measure.Conflicts) output.Write($"\nConflict: {Escape(conflict.Explanation)}\n");
        }
        foreach (var difference in topic.Differences) output.Write($"\nDifference: {Escape(difference.Explanation)}\n");
    }

    /// <summary>Lowest, highest and latest in one line; says so when nothing stands.</summary>
    internal static string Summary(Measure measure)
    {
        if (!measure.IsComparable) return "Counted for different things: not set against each other.";
        if (measure.Lowest is not { } lowest || measure.Highest is not { } highest || measure.Latest is not { } latest) return "No figure stands.";
        string Say(LedgerEntry entry) => $"{Figures.Write(entry.Claim.Quantity!)} ({Escape(entry.Source)})";
        var origins = measure.Origins == 1 ? "1 origin" : FormattableString.Invariant($"{measure.Origins} origins");
        return $"Lowest {Say(lowest)}, highest {Say(highest)}, latest {Say(latest)}; {origins}.{(measure.IsStale ? " No figure in the last 24 hours." : "")}";
    }

    private static void WriteUncounted(Situation situation, TextWriter output)
    {
        if (situation.NotCounted.IsEmpty) return;
        output.Write("\n## Not counted\n\n| figure | of what | why | evidence |\n|---|---|---|---|\n");
        foreach (var (claim, reason) in situation.NotCounted)
            output.Write($"| {Figures.Write(claim.Quantity!)} | {Escape(claim.Subject)} {Escape(claim.State ?? "")} | {Escape(reason)} | {Escape(claim.Evidence.Sentence)} ({Escape(claim.Evidence.Outlet)}, `{claim.Id}`) |\n");
    }

    /// <summary>Page text is other people's: nothing in it may become markup or a table cell of its own.</summary>
    private static string Escape(string text)
    {
        var escaped = new System.Text.StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '|' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '#' or '\\') escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }
        return escaped.ToString();
    }
}
