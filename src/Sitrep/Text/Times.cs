using System.Globalization;

namespace Sitrep.Text;

/// <summary>Writes times, whatever the machine's language.</summary>
public static class Times
{
    /// <summary>ISO 8601 to the second with the offset, <c>Z</c> for UTC.</summary>
    public static string Iso(DateTimeOffset time) => time.Offset == TimeSpan.Zero
        ? time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
        : time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>For people: <c>9 Mar 18:20</c>; with the year where it is not that of <paramref name="now"/>.</summary>
    public static string Short(DateTimeOffset time, DateTimeOffset? now = null)
    {
        var form = now is { } moment && moment.Year != time.Year ? "d MMM yyyy HH:mm" : "d MMM HH:mm";
        return time.ToString(form, CultureInfo.InvariantCulture);
    }

    /// <summary>When a page was published, for people: the time of day only where it is known.</summary>
    public static string Short(PublicationTime published, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(published);
        if (published.Precision != TimePrecision.Day) return Short(published.Time, now);
        var form = now is { } moment && moment.Year != published.Time.Year ? "d MMM yyyy" : "d MMM";
        return published.Time.ToString(form, CultureInfo.InvariantCulture);
    }
}
