using System.Net;
using System.Text;

namespace Sitrep.Inputs;

/// <summary>Texts in feeds, which are HTML more often than not.</summary>
internal static class FeedText
{
    private static readonly string[] TeaserEnds = ["...", "…", "[…]", "[...]", "read more", "continue reading", "read more »", "more »"];

    /// <summary>White space folded to single spaces, ends trimmed.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words without tags and entities, white space folded; null when there are none.</summary>
    public static string? Plain(string? html)
    {
        if (string.IsNullOrWhiteSpace(html)) return null;
        var plain = new StringBuilder(Math.Min(html.Length, 1 << 16));
        var gap = false;
        for (var i = 0; i < html.Length; i++)
        {
            if (html[i] == '<' && i + 1 < html.Length && (char.IsAsciiLetter(html[i + 1]) || html[i + 1] is '/' or '!'))
            {
                var end = html.IndexOf('>', i);
                if (end < 0) break;
                (i, gap) = (end, true);
            }
            else if (char.IsWhiteSpace(html[i])) gap = true;
            else
            {
                if (gap && plain.Length > 0) plain.Append(' ');
                gap = false;
                plain.Append(html[i]);
            }
        }
        var text = WebUtility.HtmlDecode(plain.ToString()).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>True for a text of at least so many words that does not break off as teasers do.</summary>
    public static bool IsFull(string? html, int words)
    {
        if (html is null || html.Length < words * 3) return false;
        var plain = Plain(html);
        if (plain is null) return false;
        var spaces = 0;
        foreach (var c in plain) if (c == ' ') spaces++;
        return spaces + 1 >= words && !TeaserEnds.Any(end => plain.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }
}
