using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Dates in printed lines and in addresses.</summary>
internal static class PrintedDates
{
    /// <summary>The publication date of a line: the first one, and of "Updated ... Published ..." the published one.</summary>
    public static PublicationTime? Read(string line)
    {
        // No date without a figure; most lines have none.
        if (!line.AsSpan().ContainsAnyInRange('0', '9')) return null;
        var published = line.IndexOf("publish", StringComparison.OrdinalIgnoreCase);
        if (published < 0) published = line.IndexOf("posted", StringComparison.OrdinalIgnoreCase);
        if (published > 0 && PublicationTimes.TryFind(line[published..], TimeProvenance.Printed, out var marked)
            && marked.Time is not null) return marked.Time;
        return PublicationTimes.TryFind(line, TimeProvenance.Printed, out var found) ? found.Time : null;
    }

    /// <summary>True for a line that holds a date and little else ("Updated 9 March 2027, 18:20").</summary>
    public static bool IsDateLine(string line)
    {
        if (line.Length > 140 || !line.AsSpan().ContainsAnyInRange('0', '9') || !PublicationTimes.TryFind(line, TimeProvenance.Printed, out var date)) return false;
        return FoldedText.CountWords(line[..date.Start]) + FoldedText.CountWords(line[date.End..]) <= 4;
    }

    /// <summary>A day that the path of an address names: /2027/03/09/, /2027-03-09-, -20270309.</summary>
    public static PublicationTime? InAddress(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri!.AbsolutePath : "";
        for (var at = 0; at + 8 <= path.Length; at++)
        {
            if (path[at] is not ('1' or '2') || (at > 0 && char.IsAsciiDigit(path[at - 1]))) continue;
            if (Day(path, at) is { } day) return new(new(day, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Address);
        }
        return null;
    }

    private static DateTime? Day(string path, int at)
    {
        var scan = new TimeScan(path, at, path.Length);
        if (!scan.TryNumber(out var first, out var digits)) return null;
        int year, month, day;
        if (digits == 8) (year, month, day) = (first / 10000, first / 100 % 100, first % 100);
        else if (digits == 4 && scan.TrySeparated(out month, out day) && scan.AtBoundaryOfDigits()) year = first;
        else return null;
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new DateTime(year, month, day);
    }
}
