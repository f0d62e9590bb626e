using System.Globalization;

namespace Sitrep.App.Web;

/// <summary>Reads the moments that addresses ask for.</summary>
internal static class Moments
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>A date or time; one without an offset is meant on the page's clock, a date without a time as the end of its day. Null for anything else.</summary>
    public static DateTimeOffset? Parse(string? text, TimeSpan zone)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            if (local.Year is < 2 or > 9998) return null;
            var time = new DateTimeOffset(local, zone);
            return text.Length == 10 ? time.AddDays(1).AddSeconds(-1) : time;
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && text.Length > 16 && moment.Year is > 1 and < 9999 ? moment.ToOffset(zone) : null;
    }

    /// <summary>Where changes begin: <c>visit</c>, <c>read</c>, a length of time (<c>1h</c>, <c>3d</c>), a moment; a day before now otherwise.</summary>
    public static SinceMoment Since(string? text, DateTimeOffset now, TimeSpan zone, DateTimeOffset? visit, DateTimeOffset? lastRead)
    {
        var clock = new Clock(now);
        if (text == "visit" && visit is { } seen) return new(seen, true, text, "my last visit");
        if (text == "read" && lastRead is { } read) return new(read, true, text, "the last reading");
        if (text is [.. var digits, var unit and ('h' or 'd')] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 10000)
            return new(now - (unit == 'h' ? TimeSpan.FromHours(count) : TimeSpan.FromDays(count)), false, text, count == 1 && unit == 'h' ? "one hour ago" : $"{Counts.Of(count, unit == 'h' ? "hour" : "day")} ago");
        if (Parse(text, zone) is { } moment) return new(moment, false, text, clock.Short(moment));
        return new(now.AddDays(-1), false, null, "yesterday " + now.ToString("HH:mm", CultureInfo.InvariantCulture));
    }
}
