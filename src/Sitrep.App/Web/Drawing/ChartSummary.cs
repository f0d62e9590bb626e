using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>What a chart shows, in a sentence or two: its name for a screen reader.</summary>
internal static class ChartSummary
{
    private const int MostStanding = 4;

    public static string Of(MeasureChart chart)
    {
        var history = chart.History;
        var (measure, frame) = (history.Measure, chart.Plane.Frame);
        var words = new EntryWords(history, frame);
        var (first, last) = (measure.Entries[0], measure.Entries[^1]);
        var text = $"{measure.Title}: {Count(measure.Entries.Length, "figure")} from {words.When(first)} to {words.When(last)}.";
        var standing = measure.Standing.ToList();
        var told = standing.Count <= MostStanding ? standing : [.. new[] { measure.Lowest, measure.Highest, measure.Latest }.OfType<LedgerEntry>().Distinct(ReferenceEqualityComparer.Instance).Cast<LedgerEntry>()];
        if (told.Count > 0) text += $" {(measure.IsStale ? "Last known" : "Standing now")}: {string.Join("; ", told.Select(entry => $"{entry.Source} {Figures.Write(entry.Claim.Quantity!)} ({words.When(entry)})"))}{(told.Count < standing.Count ? string.Create(CultureInfo.InvariantCulture, $" and {standing.Count - told.Count} more") : "")}.";
        else text += " No figure stands.";
        if (chart.Thinned > 0) text += string.Create(CultureInfo.InvariantCulture, $" {chart.Marks.Count} marks stand for {chart.Marks.Count + chart.Thinned} figures.");
        if (chart.Plane.Scale.Note.Length > 0) text += $" The {chart.Plane.Scale.Note}.";
        return text;
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}
