namespace Sitrep.Annotation;

/// <summary>Finds electronic addresses and names of files, which are one token however many signs they hold.</summary>
internal static class Addresses
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = new HashSet<string>(
        "pdf doc docx xls xlsx ppt txt htm html jpg jpeg png gif zip mp3 mp4 csv com org net".Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Index after the address that starts at <paramref name="at"/>; <paramref name="at"/> for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word starts.</param>
    /// <param name="word">Where the word ends that stands there if it is no address.</param>
    /// <param name="end">Where the text ends.</param>
    public static int EndAt(string text, int at, int word, int end)
    {
        if (word >= end || text[word] is not (':' or '/' or '@' or '.' or '?' or '=')) return at;
        if (word + 1 >= end || char.IsWhiteSpace(text[word + 1])) return at;
        var last = word;
        while (last < end && !char.IsWhiteSpace(text[last]) && text[last] is not ('<' or '>' or '"' or '(' or ')' or '[' or ']' or '|' or '\u201C' or '\u201D')) last++;
        while (last > word && text[last - 1] is ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or '-')) last--;
        return last > word && IsAddress(text.AsSpan(at, last - at)) ? last : at;
    }

    private static bool IsAddress(ReadOnlySpan<char> run)
    {
        if (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        if (run.IndexOf("://", StringComparison.Ordinal) is > 1 and < 8) return true;
        if (run.IndexOf('@') is > 0 and var sign) return run[(sign + 1)..].IndexOf('.') > 0 && char.IsLetterOrDigit(run[^1]);
        var stop = run.LastIndexOf('.');
        if (stop <= 0 || !Endings.Contains(run[(stop + 1)..])) return IsDotted(run);
        foreach (var c in run) if (!char.IsLetterOrDigit(c) && c is not ('.' or '-' or '_')) return false;
        return true;
    }

    /// <summary>True for small letters parted by three or more stops, each part longer than one: "alt.garden.roses".</summary>
    private static bool IsDotted(ReadOnlySpan<char> run)
    {
        var (parts, length) = (0, 0);
        foreach (var c in run)
        {
            if (c == '.')
            {
                if (length < 2) return false;
                (parts, length) = (parts + 1, 0);
            }
            else if (char.IsLower(c) || c == '-' && length > 0) length++;
            else return false;
        }
        return parts >= 2 && length >= 2;
    }
}
