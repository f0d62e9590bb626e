using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The wide CSV form: lowest and highest in a row. Without a template a row a measure and place, with one a row for the whole situation.</summary>
internal static class ReportWide
{
    /// <summary>The columns without a template, in order.</summary>
    internal static readonly ImmutableArray<string> Columns = ["situation", "id", "at", "measure", "title", "place", .. WideColumn.Fields];

    /// <summary>Writes header and rows, lines ended by CR LF.</summary>
    public static void Write(Report report, ImmutableArray<WideColumn> template, TextWriter output)
    {
        if (!template.IsDefaultOrEmpty)
        {
            CsvRows.Write(output, [.. template.Select(column => column.Header)]);
            CsvRows.Write(output, [.. template.Select(column => Cell(report, column))]);
            return;
        }
        CsvRows.Write(output, Columns);
        foreach (var summary in report.Summaries)
        {
            Row(report, summary, summary.Measure.Key.Place, summary.Measure.Now, summary.Yesterday, summary.Change, output);
            foreach (var place in summary.Places.Where(place => place.Place != summary.Measure.Key.Place))
                Row(report, summary, place.Place, place.Today, place.Yesterday, place.Change, output);
        }
    }

    private static void Row(Report report, MeasureSummary summary, string place, Standing today, Standing yesterday, string change, TextWriter output)
    {
        string[] cells =
        [
            report.Situation.Name, report.Situation.Id, report.At is { } at ? Times.Iso(at) : "", summary.Measure.Id, summary.Measure.Title, place,
            .. WideColumn.Fields.Select(field => Field(report, field, today, yesterday, change)),
        ];
        CsvRows.Write(output, cells);
    }

    private static string Cell(Report report, WideColumn column)
    {
        if (column.Measure is null) return Whole(report, column.Field);
        var summary = report.Summaries.Where(summary => MeasureNames.Means(column.Measure, summary.Measure)).OrderByDescending(summary => summary.Measure.Entries.Length)
            .FirstOrDefault(summary => column.Place is null || summary.Measure.Key.Place.Equals(column.Place, StringComparison.OrdinalIgnoreCase) || PlaceOf(summary, column.Place) is not null);
        if (summary is null) return ""; // silence is not zero: an empty cell says that nobody gave a figure
        if (column.Place is null || PlaceOf(summary, column.Place) is not { } place) return Field(report, column.Field, summary.Measure.Now, summary.Yesterday, summary.Change);
        return Field(report, column.Field, place.Today, place.Yesterday, place.Change);
    }

    private static PlaceCell? PlaceOf(MeasureSummary summary, string place) => summary.Places.FirstOrDefault(cell => cell.Place.Equals(place, StringComparison.OrdinalIgnoreCase));

    private static string Whole(Report report, string field)
    {
        var situation = report.Situation;
        return field switch
        {
            "situation" => situation.Name,
            "id" => situation.Id,
            "at" => report.At is { } at ? Times.Iso(TimeZoneInfo.ConvertTime(at, report.Request.Zone)) : "",
            "first" => situation.Pages.FirstOrDefault(page => page.Published is not null)?.Published is { } first ? first.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
            "pages" => Count(situation.Pages.Length),
            "outlets" => Count(situation.Pages.Select(page => page.Outlet).Distinct(StringComparer.OrdinalIgnoreCase).Count()),
            _ => string.Join("; ", situation.Measures.SelectMany(measure => measure.Entries).Select(entry => entry.Claim.Place?.Name).OfType<string>().GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Take(5).Select(group => group.Key)),
        };
    }

    private static string Field(Report report, string field, Standing now, Standing yesterday, string change)
    {
        var (low, high, latest) = (now.Lowest, now.Highest, now.Latest);
        return field switch
        {
            "min" => CsvRows.Number(low?.Claim.Quantity!.BaseLow),
            "max" => CsvRows.Number(high?.Claim.Quantity!.BaseHigh),
            "min_source" => low?.Source ?? "",
            "max_source" => high?.Source ?? "",
            "min_bound" => low is null ? "" : ReportJson.Name(low.Claim.Quantity!.Bound),
            "max_bound" => high is null ? "" : ReportJson.Name(high.Claim.Quantity!.Bound),
            "range" => Ranges.InFigures(now),
            "latest" => latest is null ? "" : Figures.Write(latest.Claim.Quantity!),
            "latest_source" => latest?.Source ?? "",
            "latest_time" => latest is null ? "" : Times.Iso(TimeZoneInfo.ConvertTime(latest.Time, report.Request.Zone)),
            "best" => BestFigures.Of(now) is { } best ? Figures.Write(best.Entry.Claim.Quantity!) : "",
            "best_source" => BestFigures.Of(now)?.Entry.Source ?? "",
            "best_reason" => BestFigures.Of(now)?.Reason ?? "",
            "origins" => now.Range.IsEmpty ? "" : Count(now.Origins),
            "sources" => string.Join("; ", now.Range.Select(entry => entry.Source).Distinct(StringComparer.OrdinalIgnoreCase)),
            "yesterday" => Ranges.InFigures(yesterday),
            "change" => change,
            "conflict" => now.Range.IsEmpty ? "" : now.Conflicts.IsEmpty ? "no" : "yes",
            "stale" => now.Range.IsEmpty ? "" : now.IsStale ? "yes" : "no",
            "silent_hours" => now.Silence is { } silence ? Count((int)silence.TotalHours) : "",
            "addresses" => string.Join(" ", now.Range.Select(entry => entry.Claim.Evidence.Address).Distinct(StringComparer.Ordinal)),
            "by_hand" => now.Range.IsEmpty ? "" : now.Range.Any(entry => !entry.ByHand.IsDefaultOrEmpty) ? "yes" : "no",
            _ => string.Join(" ", now.Range.Select(entry => entry.Claim.Id.Value).Distinct(StringComparer.Ordinal)),
        };
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
