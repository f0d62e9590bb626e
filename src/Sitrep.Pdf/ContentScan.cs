using System.Text;

namespace Sitrep.Pdf;

/// <summary>Looks through a content stream without interpreting it: how many letters its strings hold, which objects it draws.</summary>
internal static class ContentScan
{
    private const int LongestName = 200;

    /// <summary>Bytes inside strings, which are letters at most; what "Do" draws is counted by name.</summary>
    public static long Letters(ReadOnlySpan<byte> content, Dictionary<string, int> drawn)
    {
        var letters = 0L;
        var name = default(ReadOnlySpan<byte>);
        for (var i = 0; i < content.Length;)
        {
            var c = content[i];
            if (c == '(') letters += Skip(content, ref i);
            else if (c == '<' && i + 1 < content.Length && content[i + 1] == '<') i += 2;
            else if (c == '<') letters += Hexadecimal(content, ref i);
            else if (c == '%') i = Behind(content, i, "\r\n"u8);
            else if (c == '/')
            {
                var end = EndOfWord(content, i + 1);
                name = content[(i + 1)..end];
                i = end;
            }
            else if (IsRegular(c))
            {
                var end = EndOfWord(content, i);
                var word = content[i..end];
                i = end;
                if (word.SequenceEqual("Do"u8) && name.Length is > 0 and <= LongestName)
                {
                    var key = Encoding.Latin1.GetString(name);
                    drawn[key] = drawn.GetValueOrDefault(key) + 1;
                }
                else if (word.SequenceEqual("ID"u8)) i = EndOfImage(content, i);
            }
            else i++;
        }
        return letters;
    }

    private static int Skip(ReadOnlySpan<byte> content, ref int at)
    {
        var start = at;
        for (var depth = 0; at < content.Length; at++)
        {
            if (content[at] == '\\') at++;
            else if (content[at] == '(') depth++;
            else if (content[at] == ')' && --depth == 0)
            {
                at++;
                return at - start - 2;
            }
        }
        at = Math.Min(at, content.Length);
        return at - start;
    }

    private static int Hexadecimal(ReadOnlySpan<byte> content, ref int at)
    {
        var start = at;
        at = Behind(content, at, ">"u8);
        return (at - start - 1) / 2; // without the brackets
    }

    private static int Behind(ReadOnlySpan<byte> content, int at, ReadOnlySpan<byte> marks)
    {
        var found = content[at..].IndexOfAny(marks);
        return found < 0 ? content.Length : at + found + 1;
    }

    /// <summary>Pixels of a picture inside the content stand between ID and EI; they are no strings.</summary>
    private static int EndOfImage(ReadOnlySpan<byte> content, int at)
    {
        for (var from = at; ;)
        {
            var found = content[from..].IndexOf("EI"u8);
            if (found < 0) return at;
            var end = from + found;
            if (!IsRegular(content[end - 1]) && (end + 2 >= content.Length || !IsRegular(content[end + 2]))) return end + 2;
            from = end + 2;
        }
    }

    private static int EndOfWord(ReadOnlySpan<byte> content, int at)
    {
        while (at < content.Length && IsRegular(content[at])) at++;
        return at;
    }

    private static bool IsRegular(byte c) => c > ' ' && c is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');
}
