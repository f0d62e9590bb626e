namespace Sitrep.Annotation;

/// <summary>Words that end in a full stop without ending a sentence.</summary>
internal static class Abbreviations
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeName = Set(
        "mr mrs ms dr prof gen col lt maj capt sgt cpl adm brig cmdr gov sen rep pres rev hon st fr sr jr supt insp det amb");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Other = Set(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun no nos vs etc inc ltd co corp bros approx est dept univ ave blvd rd mt ft km sq e.g i.e cf al vol ed eds p pp fig");

    /// <summary>True when the full stop at <paramref name="stop"/> belongs to the word that starts at <paramref name="start"/>.</summary>
    public static bool KeepsStop(string text, int start, int stop, int end)
    {
        var next = stop + 1 < end ? text[stop + 1] : ' ';
        if (char.IsLetterOrDigit(next)) return IsInitials(text, start, stop) || char.IsLetter(next) && stop - start == 1 || IsHost(text, stop, end);
        var word = text.AsSpan(start, stop - start);
        if (IsInitials(text, start, stop) && word.Length > 1) return true;
        if (word.Length == 1) return char.IsUpper(word[0]) && word[0] != 'I' && NextStartsUpper(text, stop + 1, end);
        return Is(BeforeName, word) || Is(Other, word) && !EndsSentence(text, stop + 1, end);
    }

    /// <summary>True for a title or the like after which a name goes on ("Gen.", "Dr.").</summary>
    public static bool IsBeforeName(ReadOnlySpan<char> wordWithoutStop) => Is(BeforeName, wordWithoutStop);

    private static bool IsInitials(string text, int start, int stop)
    {
        if (stop - start == 1) return char.IsUpper(text[start]);
        for (var i = start; i < stop; i++)
        {
            var even = (i - start) % 2 == 0;
            if (even ? !char.IsLetter(text[i]) : text[i] != '.') return false;
        }
        return (stop - start) % 2 == 1;
    }

    private static bool IsHost(string text, int stop, int end)
    {
        var i = stop + 1;
        while (i < end && char.IsLower(text[i])) i++;
        return text.AsSpan(stop + 1, i - stop - 1) is "com" or "org" or "net" or "co" or "gov" or "info" or "tv";
    }

    private static bool NextStartsUpper(string text, int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        return at < end && char.IsUpper(text[at]);
    }

    private static bool EndsSentence(string text, int at, int end)
    {
        while (at < end && text[at] == ' ') at++;
        return at >= end;
    }

    private static bool Is(HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set, ReadOnlySpan<char> word) => set.Contains(word);

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
