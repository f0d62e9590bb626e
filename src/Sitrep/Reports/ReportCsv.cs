using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>The long CSV form of a report: a claim and source a row.</summary>
internal static class ReportCsv
{
    /// <summary>The columns, in order; docs/reference/report-schema.md says what each holds.</summary>
    internal static readonly string[] Columns =
    [
        "counted", "measure", "title", "subject", "state", "source", "figure", "low", "high", "bound", "unit", "base_low", "base_high", "role", "status", "stance",
        "place", "time", "time_basis", "about_start", "about_end", "origin", "outlet", "published", "address", "claim", "capture", "sentence", "reason", "by_hand", "original",
    ];

    /// <summary>Writes header and rows, lines ended by CR LF.</summary>
    public static void Write(Report report, TextWriter output)
    {
        CsvRows.Write(output, Columns);
        foreach (var measure in report.Situation.Measures)
            foreach (var entry in measure.Entries) CsvRows.Write(output, Cells(entry.Claim, measure, entry, null));
        foreach (var entry in report.Situation.Statements) CsvRows.Write(output, Cells(entry.Claim, null, entry, null));
        foreach (var uncounted in report.Situation.NotCounted) CsvRows.Write(output, Cells(uncounted.Claim, null, null, uncounted.Reason));
    }

    private static string[] Cells(Claim claim, Measure? measure, LedgerEntry? entry, string? reason)
    {
        var quantity = claim.Quantity;
        var published = claim.Evidence.Published;
        return
        [
            reason is null ? "yes" : "no", measure?.Id ?? "", measure?.Title ?? "", claim.Subject, claim.State ?? "",
            entry?.Source ?? string.Join("; ", claim.Voices), quantity is null ? "" : Figures.Write(quantity), CsvRows.Number(quantity?.Low), CsvRows.Number(quantity?.High),
            quantity is null ? "" : ReportJson.Name(quantity.Bound), quantity?.Unit.Name ?? "", CsvRows.Number(quantity?.BaseLow), CsvRows.Number(quantity?.BaseHigh),
            quantity is null ? "" : ReportJson.Name(quantity.Role), entry is null ? "" : ReportJson.Name(entry.Status), ReportJson.Name(claim.Stance),
            claim.Place?.Name ?? "", entry is null ? "" : Times.Iso(entry.Time), entry is null ? "" : ReportJson.Name(entry.Basis),
            claim.About is { } about ? Times.Iso(about.Start) : "", claim.About is { } until ? Times.Iso(until.End) : "",
            entry is { Origin: > 0 } ? entry.Origin.ToString(CultureInfo.InvariantCulture) : "", claim.Evidence.Outlet,
            published is null ? "" : published.Precision == TimePrecision.Day
                ? published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Times.Iso(published.Time),
            claim.Evidence.Address, claim.Id.Value, claim.Evidence.CaptureId, claim.Evidence.Sentence, reason ?? "",
            entry is null || entry.ByHand.IsDefaultOrEmpty ? "" : string.Join("; ", entry.ByHand.Select(correction => $"{ReportJson.Name(correction.Field)}: {correction.Who}")),
            entry?.Original is { } original ? $"{(original.Quantity is { } before ? Figures.Write(before) : original.Content)} ({string.Join("; ", original.Voices)})" : "",
        ];
    }
}
