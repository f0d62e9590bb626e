using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Inputs;

/// <summary>Finds in a page that a browser saved the address it was saved from.</summary>
internal static partial class SavedPages
{
    private const int Window = 4096;

    /// <summary>The address, or null. Browsers, SingleFile, HTTrack and wget's users each leave a comment of their own form.</summary>
    public static string? AddressOf(ReadOnlySpan<byte> start)
    {
        var head = Encoding.Latin1.GetString(start[..Math.Min(Window, start.Length)]);
        if (head.Contains('\0', StringComparison.Ordinal)) head = head.Replace("\0", "", StringComparison.Ordinal);
        foreach (Match comment in Comment().Matches(head))
        {
            var from = SavedFrom().Match(comment.Value);
            if (from.Success && WebAddress.TryRead(Cut(from), null, out var address)) return address;
        }
        return null;
    }

    /// <summary>The number in front tells the length, so that what stands behind is no part of the address.</summary>
    private static string Cut(Match from)
    {
        var address = from.Groups[2].Value;
        return int.TryParse(from.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length > 0 && length < address.Length ? address[..length] : address;
    }

    [GeneratedRegex("<!--.{0,600}?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?:saved from url=\((\d+)\)|Mirrored from |Page saved with SingleFile\s+url:\s*)(?<2>\S+)")]
    private static partial Regex SavedFrom();
}
