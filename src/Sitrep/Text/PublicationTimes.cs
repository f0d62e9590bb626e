using System.Collections.Frozen;
using System.Globalization;

namespace Sitrep.Text;

/// <summary>Reads the publication times of pages, feeds and lists: ISO 8601, RFC 1123 and dates in words.</summary>
/// <remarks>
/// A date without a clock time keeps the precision of a day; an offset is kept as it is given, and where none is given the time
/// stands at UTC. Dates of which day and month could be swapped ("03/04/2027") are not read: unsure is an answer.
/// </remarks>
public static class PublicationTimes
{
    private const int MaximumLength = 400;
    private const int MaximumClock = 40;
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly FrozenDictionary<string, int> Months = ReadMonths();
    private static readonly FrozenDictionary<string, int> Zones = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["z"] = 0, ["utc"] = 0, ["gmt"] = 0, ["bst"] = 60, ["cet"] = 60, ["mez"] = 60, ["cest"] = 120, ["mesz"] = 120, ["eet"] = 120,
        ["eest"] = 180, ["msk"] = 180, ["est"] = -300, ["edt"] = -240, ["cst"] = -360, ["cdt"] = -300, ["mst"] = -420, ["mdt"] = -360,
        ["pst"] = -480, ["pdt"] = -420, ["jst"] = 540, ["sgt"] = 480, ["aest"] = 600, ["aedt"] = 660,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a value that holds a date and little else.</summary>
    /// <param name="value">Such as <c>2027-03-09T18:20:00+02:00</c> or <c>Tuesday 9 March 2027, 18:20</c>.</param>
    /// <param name="provenance">From where the value comes.</param>
    /// <param name="time">The time, where one is read.</param>
    /// <param name="diagnostic">Set when the value names a date that cannot be.</param>
    /// <returns>True when a time was read.</returns>
    public static bool TryParse(string? value, TimeProvenance provenance, out PublicationTime? time, out Diagnostic? diagnostic)
    {
        time = null;
        diagnostic = null;
        if (string.IsNullOrWhiteSpace(value)) return false;
        if (TryUnix(value.Trim(), provenance, out time)) return true;
        if (!TryFind(value, provenance, out var found)) return false;
        time = found.Time;
        if (time is null)
        {
            diagnostic = new(DiagnosticCode.ImpossiblePublicationTime, $"The publication time '{Shortened(value)}' cannot be.");
        }
        return time is not null;
    }

    /// <summary>Finds the first date in a line such as a byline. True also for an impossible one, which has no time.</summary>
    internal static bool TryFind(string line, TimeProvenance provenance, out PrintedTime found)
    {
        found = default;
        var length = Math.Min(line.Length, MaximumLength);
        for (var at = 0; at < length; at++)
        {
            if (at > 0 && char.IsLetterOrDigit(line[at - 1])) continue;
            if (!char.IsLetterOrDigit(line[at])) continue;
            var scan = new TimeScan(line, at, length);
            if (!TryDate(ref scan, out var year, out var month, out var day)) continue;
            found = Complete(line, at, scan, (year, month, day), provenance);
            return true;
        }
        return false;
    }

    /// <summary>Reads a line that is a clock time and little else ("14:20", "2.20 pm GMT"); the offset is null where no zone is named.</summary>
    internal static bool TryClock(string line, out ClockTime clock)
    {
        var scan = new TimeScan(line, 0, Math.Min(line.Length, MaximumClock));
        if (line.Length > MaximumClock || !scan.TryClock(out clock)) { clock = default; return false; }
        if (clock.OffsetMinutes is null && scan.TryZone(Zones, out var minutes)) clock = clock with { OffsetMinutes = minutes };
        return scan.OnlyFillersLeft();
    }

    /// <summary>Index (1 to 12) of a month named by a word in small letters; 0 if it is none.</summary>
    internal static int MonthOf(string word) => Months.GetValueOrDefault(word);

    private static PrintedTime Complete(string line, int start, TimeScan scan, (int Year, int Month, int Day) date, TimeProvenance provenance)
    {
        if (date.Year is < FirstYear or > LastYear || date.Month is < 1 or > 12 || date.Day < 1
            || date.Day > DateTime.DaysInMonth(date.Year, date.Month)) return new(null, start, scan.At, false);
        var midnight = new DateTime(date.Year, date.Month, date.Day);
        var clock = default(ClockTime);
        var end = scan.At;
        if (scan.TryClock(out clock)) end = scan.At;
        else if (TryClockBefore(line, start, out clock, out var from)) start = from;
        else return new(new(new(midnight, TimeSpan.Zero), TimePrecision.Day, provenance), start, end, false);
        var offset = clock.OffsetMinutes;
        if (offset is null && scan.TryZone(Zones, out var minutes))
        {
            offset = minutes;
            end = scan.At;
        }
        // The times of UTC midnight that a bare day becomes in some systems cannot be told from real midnights: kept as they are.
        var instant = new DateTimeOffset(midnight + clock.TimeOfDay, TimeSpan.FromMinutes(offset ?? 0));
        return new(new(instant, clock.Precision, provenance), start, end, offset is not null);
    }

    /// <summary>A clock time in front of the date: "18:20, 9 March 2027", "6.20 pm on 9 March 2027", with a weekday between.</summary>
    private static bool TryClockBefore(string line, int start, out ClockTime clock, out int from)
    {
        clock = default;
        for (from = Math.Max(0, start - 36); from < start; from++)
        {
            if (!char.IsAsciiDigit(line[from]) || (from > 0 && (char.IsLetterOrDigit(line[from - 1]) || line[from - 1] is ':' or '.'))) continue;
            var scan = new TimeScan(line, from, start);
            if (!scan.TryClock(out clock)) continue;
            if (clock.OffsetMinutes is null && scan.TryZone(Zones, out var minutes)) clock = clock with { OffsetMinutes = minutes };
            if (scan.OnlyFillersLeft()) return true;
        }
        return false;
    }

    private static bool TryDate(ref TimeScan scan, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        var start = scan.At;
        if (scan.TryNumber(out var first, out var digits))
        {
            var behind = scan.At;
            if (digits == 8 && scan.AtBoundary()) (year, month, day) = (first / 10000, first / 100 % 100, first % 100);
            else if (digits == 4 && (scan.TrySeparated(out month, out day) || scan.TryCjk(out month, out day))) year = first;
            else if (digits <= 2 && scan.TryMonthWord(out month) && scan.TryYear(out year)) day = first;
            else if (digits <= 2)
            {
                scan.At = behind;
                return scan.TryNumericYear(first, out day, out month, out year);
            }
            return year >= 1000;
        }
        scan.At = start;
        return scan.TryMonthWord(out month) && scan.TryDayOfMonth(out day) && scan.TryYear(out year);
    }

    private static bool TryUnix(string value, TimeProvenance provenance, out PublicationTime? time)
    {
        time = null;
        if (value.Length is not (10 or 13) || !long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var instant = DateTimeOffset.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number);
        if (instant.Year is < FirstYear or > LastYear) return false;
        time = new(instant, TimePrecision.Second, provenance);
        return true;
    }

    private static string Shortened(string value) => value.Length <= 60 ? value : value[..60];

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Tables.Read("extraction/months.tsv"))
        {
            var month = int.Parse(row[0], CultureInfo.InvariantCulture);
            foreach (var name in row[1].Split(' ')) months[name] = month;
        }
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
