using System.Globalization;
using System.Text;

namespace Sitrep.App.Fetching;

/// <summary>Brings paths and the patterns of robots.txt into one form, so that two spellings of one path are equal (RFC 9309, 2.2.2).</summary>
internal static class RobotsPath
{
    /// <summary>Percent signs written in capitals, unreserved characters bare, all beyond ASCII as percent-encoded UTF-8.</summary>
    /// <param name="path">A path with its query, or a pattern.</param>
    /// <param name="isPattern">In a pattern <c>*</c>, and <c>$</c> at its end, keep their meaning; everywhere else they are plain characters and are written encoded.</param>
    public static string Normalize(string path, bool isPattern)
    {
        var result = new StringBuilder(path.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '*' && !isPattern || path[i] == '$' && !(isPattern && i == path.Length - 1))
            {
                Escape(result, (byte)path[i]);
                continue;
            }
            if (path[i] == '%' && i + 2 < path.Length && byte.TryParse(path.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                Append(result, octet);
                i += 2;
            }
            else if (path[i] < 0x80) result.Append(path[i]);
            else if (Rune.TryGetRuneAt(path, i, out var rune))
            {
                foreach (var b in bytes[..rune.EncodeToUtf8(bytes)]) Escape(result, b);
                i += rune.Utf16SequenceLength - 1;
            }
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, byte octet)
    {
        if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~') result.Append((char)octet);
        else Escape(result, octet);
    }

    private static void Escape(StringBuilder result, byte octet) => result.Append('%').Append(octet.ToString("X2", CultureInfo.InvariantCulture));
}
