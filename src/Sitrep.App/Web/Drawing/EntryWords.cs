using System.Globalization;
using Sitrep.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>A figure in words, for tooltips and screen readers.</summary>
internal sealed class EntryWords(MeasureHistory history, TimeFrame frame)
{
    /// <summary>Who says what, when, where it was read, what became of it.</summary>
    /// <param name="entry">The figure.</param>
    /// <param name="more">Number of further figures that its mark stands for.</param>
    public string Tell(LedgerEntry entry, int more)
    {
        var claim = entry.Claim;
        var words = $"{Figures.Write(claim.Quantity!)}{Kind(entry)} — {entry.Source}, {When(entry)}.";
        if (!claim.Evidence.Outlet.Equals(entry.Source, StringComparison.OrdinalIgnoreCase)) words += $" {claim.Evidence.Outlet}.";
        words += Fate(entry);
        return more > 0 ? words + string.Create(CultureInfo.InvariantCulture, $" The mark stands for {more + 1} figures of about this time and height.") : words;
    }

    /// <summary>When it was said: the time of day only where it is known, the month where the frame is long.</summary>
    public string When(LedgerEntry entry)
    {
        var time = frame.Local(entry.Time);
        var isDay = entry.Basis switch
        {
            TimeBasis.Published => entry.Claim.Evidence.Published is { Precision: TimePrecision.Day },
            TimeBasis.Said => entry.Claim.Said is { Precision: >= TimePrecision.DayPart },
            _ => false,
        };
        var form = frame.Length < TimeSpan.FromDays(7) ? "ddd d MMM" : time.Year == frame.End.Year ? "d MMM" : "d MMM yyyy";
        return time.ToString(isDay ? form : form + " HH:mm", CultureInfo.InvariantCulture);
    }

    private static string Kind(LedgerEntry entry) => entry.Status switch
    {
        EntryStatus.Planned => " planned",
        EntryStatus.Part => ", a part",
        EntryStatus.Supposed => ", supposed",
        _ => "",
    };

    private string Fate(LedgerEntry entry)
    {
        var by = history.ByOf(entry);
        return entry.Status switch
        {
            EntryStatus.Corrected when by is not null => $" Corrected {When(by)} to {Figures.Write(by.Claim.Quantity!)}.",
            EntryStatus.Withdrawn when by is not null => $" Withdrawn {When(by)}.",
            EntryStatus.Withdrawn => " Withdrawn.",
            EntryStatus.Denied when by is not null => $" Denied by {by.Source}, {When(by)}.",
            EntryStatus.Denied => " Denied.",
            EntryStatus.Replaced when by is not null && by.Time > entry.Time => $" Replaced {When(by)}.",
            _ => "",
        };
    }
}
