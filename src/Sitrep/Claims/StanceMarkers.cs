namespace Sitrep.Claims;

/// <summary>Decides whether a word that puts something in the future or in doubt speaks of a certain figure, or of something else in the same sentence.</summary>
/// <remarks>A sentence that has lost its commas is one long clause: "65 were wounded in the raid and officials said the toll could rise".</remarks>
internal static class StanceMarkers
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Had = Words.Set("was were has have had got is are");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Being = Words.Set("been being reportedly already also all now since later then feared");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Relatives = Words.Set("who whom whose which where when because since");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sayings = Words.Set("said says say saying added adds told according reported reports warned");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joining = Words.Set("and but or");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Modals = Words.Set("will shall would wont won may might could can");

    /// <summary>True when the marker at token <paramref name="marker"/> governs the figure of the tokens [first, end).</summary>
    public static bool Governs(AnnotatedText text, int marker, int first, int end)
    {
        if (marker >= first && marker < end) return true;
        return marker < first ? IsOpen(text, marker + 1, first) : IsReached(text, marker, end);
    }

    /// <summary>True when the figure has a verb of its own that tells what has happened: "40 people were killed", "12 have been freed".</summary>
    public static bool IsToldAsDone(AnnotatedText text, int end, int stop)
    {
        var at = end;
        while (at < stop && at < end + 4 && text.Tokens[at].Class is WordClass.Noun or WordClass.Adj or WordClass.Adv or WordClass.Propn && !Had.Contains(text[text.Tokens[at]])) at++;
        if (at >= stop || !Had.Contains(text[text.Tokens[at]])) return false;
        at++;
        while (at < stop && (Being.Contains(text[text.Tokens[at]]) || text.Tokens[at].Class == WordClass.Adv)) at++;
        return at < stop && text.Tokens[at].Class == WordClass.Verb && IsPast(text[text.Tokens[at]]) && !(at + 1 < stop && text[text.Tokens[at + 1]] is "to");
    }

    /// <summary>True when the words right behind the figure tell its state, whatever the sentence goes on to say: "2,000 people trapped in the camp will be moved".</summary>
    public static bool HasStateBehind(AnnotatedText text, int end, int stop) => end + 1 < stop && text.Tokens[end].Class == WordClass.Verb && IsPast(text[text.Tokens[end]]);

    /// <summary>No relative clause and no report opens between a marker and a figure behind it.</summary>
    private static bool IsOpen(AnnotatedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var form = text[text.Tokens[i]];
            if (Relatives.Contains(form) && i > from || form is "that" && i > from && i + 1 < to && text.Tokens[i + 1].Class == WordClass.Verb || Sayings.Contains(form) && text.Tokens[i].Class == WordClass.Verb) return false;
        }
        return true;
    }

    /// <summary>No other clause opens between a figure and a marker behind it: none that says, none behind "with" and none joined on to a verb.</summary>
    private static bool IsReached(AnnotatedText text, int marker, int from)
    {
        var (verb, with) = (false, false);
        for (var i = from; i < marker; i++)
        {
            var form = text[text.Tokens[i]];
            if (Sayings.Contains(form)) return false;
            with |= form is "with" && !Modals.Contains(text[text.Tokens[marker]]) && !Had.Contains(text[text.Tokens[marker - 1]]);
            if (verb && Joining.Contains(form) || with && text.Tokens[i].Class == WordClass.Noun) return false;
            verb |= text.Tokens[i].Class == WordClass.Verb;
        }
        return true;
    }

    private static bool IsPast(ReadOnlySpan<char> form) =>
        form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("n", StringComparison.OrdinalIgnoreCase) || form.EndsWith("t", StringComparison.OrdinalIgnoreCase)
        || form is "found" or "made" or "held" or "laid" or "sold" or "paid" or "said" or "buried" or "dead" or "struck" or "won" or "fled" or "freed" or "left";
}
