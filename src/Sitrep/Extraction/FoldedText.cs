using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sitrep.Extraction;

/// <summary>Texts made comparable: white space folded, or only letters and digits in small letters.</summary>
internal static class FoldedText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u200B\u200C\u200D\u2060\uFEFF\u00AD");

    /// <summary>The words in small letters, apostrophes dropped and every other mark a space; parted by single spaces.</summary>
    public static string Of(string text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) rented[length++] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            else if (c >= 128 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c))) rented[length++] = char.ToLower(c, CultureInfo.InvariantCulture);
            else if (c is '\'' or '’' or '‘') continue;
            else if (length > 0 && rented[length - 1] != ' ') rented[length++] = ' ';
        }
        var folded = new string(rented.AsSpan(0, length).TrimEnd());
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>White space folded to single spaces (non-breaking ones too), ends trimmed, invisible characters dropped.</summary>
    public static string Squeeze(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var (length, gap) = (0, false);
        Squeeze(text, rented, ref length, ref gap);
        var squeezed = new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return squeezed;
    }

    /// <summary>The same of a text under construction, without writing it out first.</summary>
    public static string Squeeze(StringBuilder text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var (length, gap) = (0, false);
        foreach (var chunk in text.GetChunks()) Squeeze(chunk.Span, rented, ref length, ref gap);
        var squeezed = new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented);
        return squeezed;
    }

    private static void Squeeze(ReadOnlySpan<char> text, char[] squeezed, ref int length, ref bool gap)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) { gap = true; continue; }
            if (c >= 128 && Invisible.Contains(c)) continue;
            // A gap stands for at least one character that was left out: the buffer is large enough.
            if (gap && length > 0) squeezed[length++] = ' ';
            gap = false;
            squeezed[length++] = c;
        }
    }

    /// <summary>Number of words; in scripts that set no spaces two characters count as one.</summary>
    public static int CountWords(string text)
    {
        int count = 0, unspaced = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inWord) count++;
            inWord = !space;
            if (c is >= '\u3041' and <= '\u9FFF') unspaced++;
        }
        return count + (unspaced / 2);
    }

    /// <summary>How alike two folded texts are: twice the shared words over all words, in thousandths.</summary>
    public static int Likeness(string first, string second)
    {
        if (first.Length == 0 || second.Length == 0) return 0;
        if (first == second) return 1000;
        var left = first.Split(' ', 201);
        var right = second.Split(' ', 201);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in left) counts[word] = counts.GetValueOrDefault(word) + 1;
        var shared = 0;
        foreach (var word in right)
        {
            if (!counts.TryGetValue(word, out var count) || count == 0) continue;
            counts[word] = count - 1;
            shared++;
        }
        return 2000 * shared / (left.Length + right.Length);
    }
}
