namespace Sitrep.Text;

/// <summary>Finds UTF-8 that somebody read as windows-1252 and wrote again: "\u00E2\u20AC\u2122" where an apostrophe stood.</summary>
internal static class Mojibake
{
    private const int Enough = 3;

    // Second and third bytes of UTF-8 as windows-1252 shows them: what no language sets behind the first.
    private const string Followers = "\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178";

    /// <summary>True when such sequences stand there at least three times, or once in a short text.</summary>
    public static bool IsLikely(string text, out string sample)
    {
        sample = "";
        var found = 0;
        for (var at = 0; at + 1 < text.Length && (at = text.AsSpan(at).IndexOfAny('\u00C3', '\u00C2', '\u00E2') is var next and >= 0 ? at + next : -1) >= 0; at++)
        {
            if (!IsSequence(text, at)) continue;
            if (found++ == 0) sample = text.Substring(at, Math.Min(3, text.Length - at)).TrimEnd();
        }
        return found >= Enough || (found > 0 && text.Length < 2000);
    }

    private static bool IsSequence(string text, int at)
    {
        if (at + 1 >= text.Length) return false;
        var next = text[at + 1];
        var follows = next is >= '\u0080' and <= '\u00BF' || Followers.Contains(next, StringComparison.Ordinal);
        // A wide "a" with a circumflex needs two of them, a capital A with a tilde one.
        return text[at] switch
        {
            '\u00E2' => next == '\u20AC' && at + 2 < text.Length && (text[at + 2] is >= '\u0080' and <= '\u00BF' || Followers.Contains(text[at + 2], StringComparison.Ordinal)),
            '\u00C3' => follows,
            _ => next is '\u00A0' or '\u00A3' or '\u00B0' or '\u00AB' or '\u00BB',
        };
    }
}
