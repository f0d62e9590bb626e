using System.Net;

namespace Sitrep.Extraction;

/// <summary>Text of meta elements and structured data, which often holds markup and entities a second time.</summary>
internal static class EntityText
{
    /// <summary>The text with tags taken off, entities decoded (twice, as they often are encoded) and white space folded.</summary>
    public static string Decode(string value)
    {
        if (value.Contains('&')) value = WebUtility.HtmlDecode(WebUtility.HtmlDecode(value));
        if (value.Contains('<')) value = WithoutTags(value);
        return FoldedText.Squeeze(value);
    }

    private static string WithoutTags(string value)
    {
        var text = new System.Text.StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var end = value[at] == '<' && at + 1 < value.Length && (char.IsAsciiLetter(value[at + 1]) || value[at + 1] is '/' or '!')
                ? value.AsSpan(at, Math.Min(2000, value.Length - at)).IndexOf('>') : -1;
            if (end < 0) { text.Append(value[at]); continue; }
            text.Append(' ');
            at += end;
        }
        return text.ToString();
    }
}
