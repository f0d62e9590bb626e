using System.Globalization;

namespace Sitrep.App.Fetching;

/// <summary>Reads a Retry-After header: seconds, or a date.</summary>
internal static class RetryAfter
{
    /// <summary>How long to wait from now on; null when the header says nothing that can be read.</summary>
    public static TimeSpan? Parse(string? header, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(header)) return null;
        var text = header.Trim();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return TimeSpan.FromSeconds(Math.Min(seconds, 10L * 365 * 86400));
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return null;
        return at > now ? at - now : TimeSpan.Zero;
    }
}
