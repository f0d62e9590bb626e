using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The plain form of a report for people: the lead, what stands, what changed, what is missing, in sentences and one table.</summary>
internal static class ReportText
{
    private const int FewChanges = 25;

    /// <summary>Writes the report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var (situation, zone) = (report.Situation, report.Request.Zone);
        output.Write(situation.Name + "\n");
        if (report.At is { } at) output.Write($"As of {Days.WriteWhole(at, zone)}. {situation.Pages.Length} pages. Every figure is somebody's claim; none is a finding of ours.\n");
        if (report.Lead.Length > 0) output.Write("\n" + report.Lead + "\n");
        Changes(report, output);
        Table(report, output);
        Section(output, "In conflict", situation.Measures.Where(measure => !measure.Conflicts.IsEmpty).SelectMany(measure => measure.Conflicts.Take(3).Select(conflict => $"{measure.Title}: {conflict.Explanation}")));
        Section(output, "Best documented", report.Summaries.Where(summary => summary.Best is not null && summary.Measure.Now.Range.Length > 1)
            .Select(summary => $"{summary.Measure.Title}: {Figures.Write(summary.Best!.Entry.Claim.Quantity!)}, {summary.Best.Entry.Source}. {summary.Best.Reason}"));
        Section(output, "Silent", report.Summaries.Where(Silences.IsNews).Select(summary => $"{summary.Measure.Title}: no figure for {Days.Age(summary.Silence!.Value)}, since {Days.Write(summary.Measure.Entries[^1].Time, zone)}.")
            .Concat(report.SilentSources.Select(source => $"{source.Source}: nothing since {Days.Write(source.Last.Time, zone)}, {Days.Age(source.Silence)}.")));
        Section(output, "Expected", report.Expected.Select(Cell));
        Section(output, "Open questions", report.Questions.Select(question => question.Sentence));
        Section(output, "Sums and units that do not fit", situation.Checks.Where(check => !check.Holds).Select(check => $"{check.Explanation} ({check.Claims[0].Evidence.Outlet})"));
        Section(output, "How figures relate", report.Relations.Select(relation => $"{ReportMarkdown.Kind(relation.Kind)}: {relation.Explanation}"));
        Section(output, "Not counted", situation.NotCounted.Select(uncounted => $"{Figures.Write(uncounted.Claim.Quantity!)} {uncounted.Claim.Subject} {uncounted.Claim.State}: {uncounted.Reason} ({uncounted.Claim.Evidence.Outlet}, {uncounted.Claim.Id})"));
        Section(output, "Corrected by hand", situation.Corrections.Select(ReportMarkdown.Tell).Concat(situation.Orphans.Select(orphan => "found no place any more: " + ReportMarkdown.Tell(orphan))));
        output.Write("\nTo copy\n\n" + report.Paragraph + "\n");
    }

    private static void Changes(Report report, TextWriter output)
    {
        if (report.Since is not { } since) return;
        var told = report.Changes.Where(change => change.Kind != ChangeKind.Repeated).ToList();
        Section(output, $"Changed since {Days.Write(since, report.Request.Zone)}", told.Take(FewChanges).Select(change => $"{Days.Write(change.Entry.Time, report.Request.Zone)}  {change.Sentence} {change.Entry.Claim.Id}"));
        if (told.Count > FewChanges) output.Write(string.Create(CultureInfo.InvariantCulture, $"  and {told.Count - FewChanges} more\n"));
        if (report.Changes.Length == 0) output.Write($"\nNothing changed since {Days.Write(since, report.Request.Zone)}.\n");
        else if (told.Count < report.Changes.Length) output.Write(string.Create(CultureInfo.InvariantCulture, $"  {report.Changes.Length - told.Count} figures were repeated\n"));
    }

    /// <summary>Yesterday, today, change: a row a measure, and one a place of it.</summary>
    private static void Table(Report report, TextWriter output)
    {
        var rows = new List<string[]> { new[] { "", "yesterday", "today", "change", "latest, and who says it" } };
        foreach (var summary in report.Summaries.Where(summary => summary.Measure.Latest is not null))
        {
            rows.Add(Row(summary.Measure.Title, summary.Yesterday, summary.Measure.Now, summary.Change, report.Request.Zone));
            foreach (var place in summary.Places.Where(place => place.Today.Latest is not null))
                rows.Add(Row("  " + place.Place, place.Yesterday, place.Today, place.Change, report.Request.Zone));
        }
        if (rows.Count == 1) return;
        output.Write("\nYesterday, today, change\n\n");
        var widths = Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.Write("  " + string.Join("  ", row.Select((cell, column) => column < 4 ? cell.PadRight(widths[column]) : cell)).TrimEnd() + "\n");
    }

    private static string[] Row(string title, Standing before, Standing now, string change, TimeZoneInfo zone) =>
    [
        title, Ranges.InFigures(before) is { Length: > 0 } range ? range : "-", Ranges.InFigures(now) + (now.IsStale ? " (old)" : ""), change,
        $"{Figures.Write(now.Latest!.Claim.Quantity!)}, {now.Latest.Source}, {Days.Write(now.Latest.Time, zone)}",
    ];

    private static string Cell(CellReport cell)
    {
        var name = cell.Cell.Place is { Length: > 0 } place ? $"{cell.Cell.Measure} in {place}" : cell.Cell.Measure;
        return cell.State switch
        {
            CellState.Filled => $"{name}: {Ranges.InWords(cell.Standing!)}",
            CellState.Stale => $"{name}: only older figures, {Ranges.InWords(cell.Standing!)}",
            CellState.NoneStands => $"{name}: no figure stands",
            _ => $"{name}: EMPTY, nobody gives a figure",
        };
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        var first = true;
        foreach (var line in lines)
        {
            if (first) output.Write($"\n{title}\n\n");
            first = false;
            output.Write("  " + line + "\n");
        }
    }
}
