using System.Collections.Frozen;
using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Reads the dateline in front of a first paragraph: "TOLVEY, March 9 (KNA) - ...", "Tolvey (KNA) – ...".</summary>
internal static class DatelineReader
{
    private const int Window = 90;

    private static readonly FrozenSet<string> NotPlaces = new[]
    {
        "update", "updated", "breaking", "watch", "exclusive", "opinion", "analysis", "editor", "correction", "live", "just in", "note", "read", "video",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place, as printed, or null.</summary>
    public static string? PlaceOf(string paragraph)
    {
        var dash = Dash(paragraph);
        if (dash <= 2) return null;
        var head = paragraph[..dash];
        var agency = head.IndexOf('(');
        var hasAgency = agency > 2 && head.TrimEnd().EndsWith(')');
        if (hasAgency) head = head[..agency];
        if (head.IndexOf('|') is > 2 and var bar) head = head[..bar];
        head = head.Trim(' ', ',', '.');
        var place = WithoutDate(head, out var hasDate);
        if (place.Length is < 2 or > 50 || NotPlaces.Contains(place.ToLower(CultureInfo.InvariantCulture))) return null;
        if (!IsCapitalised(place) || FoldedText.CountWords(place) > 6) return null;
        return hasAgency || hasDate || IsUpper(place) ? place : null;
    }

    /// <summary>The agency named in brackets in the dateline, or null.</summary>
    public static string? AgencyOf(string paragraph)
    {
        var dash = Dash(paragraph);
        if (dash < 0) dash = Math.Min(paragraph.Length, Window);
        var open = paragraph.AsSpan(0, dash).IndexOf('(');
        if (open < 0) return null;
        var close = paragraph.AsSpan(open, dash - open).IndexOf(')');
        return close < 2 ? null : paragraph.Substring(open + 1, close - 1).Trim();
    }

    /// <summary>Index of the dash that ends a dateline; -1 when there is none near the start.</summary>
    private static int Dash(string paragraph)
    {
        var window = Math.Min(paragraph.Length - 1, Window);
        for (var i = 1; i < window; i++)
        {
            var c = paragraph[i];
            if (c is '—' or '–') return i;
            if (c == '-' && (paragraph[i - 1] == ' ' || paragraph[i - 1] == ')' || paragraph[i + 1] == '-')) return i;
            if (c is '.' or '?' or '!' or ';' && i > 3 && paragraph[i + 1] == ' ' && !IsAbbreviation(paragraph, i)) return -1;
        }
        return -1;
    }

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return dot - start <= 4 || text.AsSpan(start, dot - start) is "Sept";
    }

    /// <summary>The place in front of a comma and a month ("TOLVEY, Korren, March 9").</summary>
    private static string WithoutDate(string head, out bool hasDate)
    {
        hasDate = false;
        for (var at = 0; at < head.Length; at++)
        {
            if (at > 0 && char.IsLetter(head[at - 1]) || !char.IsLetter(head[at])) continue;
            var end = at;
            while (end < head.Length && char.IsLetter(head[end])) end++;
            if (PublicationTimes.MonthOf(head[at..end].ToLower(CultureInfo.InvariantCulture)) == 0) continue;
            if (!HasDigitNear(head, at, end)) continue;
            hasDate = true;
            while (at > 0 && !char.IsLetter(head[at - 1]) && head[at - 1] is not (')' or '(')) at--;
            return head[..at].Trim(' ', ',', '.');
        }
        return head;
    }

    private static bool HasDigitNear(string head, int start, int end)
    {
        var from = Math.Max(0, start - 4);
        return head.AsSpan(from, Math.Min(head.Length, end + 5) - from).ContainsAnyInRange('0', '9');
    }

    private static bool IsCapitalised(string place)
    {
        var letters = 0;
        foreach (var c in place)
        {
            if (char.IsDigit(c) || c is '"' or '“' or ':') return false;
            if (char.IsLetter(c)) letters++;
        }
        return letters >= 2 && char.IsUpper(place[0]);
    }

    private static bool IsUpper(string place)
    {
        foreach (var c in place)
        {
            if (char.IsLower(c)) return false;
        }
        return true;
    }
}
