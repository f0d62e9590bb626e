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
        if (report.Changes.Length > 0)
        {
            output.Write("\n## What changed\n\n");
            foreach (var change in report.Changes) output.Write($"- {Escape(change.Sentence)} `{change.Entry.Claim.Id}`\n");
        }
        foreach (var topic in situation.Topics) WriteTopic(report, topic, output);
        if (!situation.Checks.IsEmpty) output.Write("\n## Sums and units\n\n");
        foreach (var check in situation.Checks) output.Write($"- {(check.Holds ? "fits" : "**wrong**")}: {Escape(check.Explanation)} ({Escape(check.Claims[0].Evidence.Outlet)}, `{check.Claims[0].Id}`)\n");
        WriteUncounted(situation, output);
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
                output.Write($"| {Escape(entry.Source)} | {Figures.Write(claim.Quantity!)} | {Times.Short(entry.Time, report.At)} | {Escape(claim.Place?.Name ?? "")} | {ReportJson.Name(claim.Stance)} | {ReportJson.Name(entry.Status)} | {Escape(claim.Evidence.Sentence)} ({Escape(claim.Evidence.Outlet)}, `{claim.Id}`) |\n");
            }
            foreach (var conflict in measure.Conflicts) output.Write($"\nConflict: {Escape(conflict.Explanation)}\n");
        }
        foreach (var difference in topic.Differences) output.Write($"\nDifference: {Escape(difference.Explanation)}\n");
    }

    /// <summary>Lowest, highest and latest in one line; says so when nothing stands.</summary>
    internal static string Summary(Measure measure)
    {
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
