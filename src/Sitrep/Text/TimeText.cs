using System.Globalization;

namespace Sitrep.Text;

/// <summary>Reads a time that a person typed: a day, or a moment with or without an offset (UTC then).</summary>
public static class TimeText
{
    private static readonly string[] Forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ"];

    /// <summary>The stretch meant; false for what is no time.</summary>
    public static bool TryRead(string text, out TimeInterval interval)
    {
        ArgumentNullException.ThrowIfNull(text);
        interval = default;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            interval = TimeInterval.Day(day, TimeSpan.Zero);
            return true;
        }
        if (!DateTimeOffset.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return false;
        interval = new(time, time, TimePrecision.Minute);
        return true;
    }
}
