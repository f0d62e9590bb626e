namespace Sitrep.Extraction;

/// <summary>Knows the notes in which an outlet corrects or updates what it printed.</summary>
internal static class CorrectionNotes
{
    private static readonly string[] Openings =
    [
        "correction", "corrections", "editors note", "clarification", "update", "updates", "this article was amended on", "this article has been amended",
        "this article has been updated", "this article has been corrected", "this story has been updated", "this story has been corrected",
        "this story was updated", "this story was corrected", "this article was updated", "this article was corrected", "this report has been updated",
        "this report has been corrected", "this piece has been updated", "this post has been updated", "an earlier version of", "a previous version of",
        "corrects", "note this story",
    ];

    /// <summary>True for a block that is such a note.</summary>
    public static bool IsNote(PageBlock block, ContainerTraits traits)
    {
        if (block.Words is < 5 or > 150 || block.IsHeading || (traits & (ContainerTraits.Comment | ContainerTraits.Related | ContainerTraits.Navigation
            | ContainerTraits.Form | ContainerTraits.Hidden)) != 0) return false;
        return (traits & ContainerTraits.Correction) != 0 || IsNote(block.Text, block.Folded);
    }

    /// <summary>True for a text that opens as such a note does.</summary>
    public static bool IsNote(string text, string folded)
    {
        foreach (var opening in Openings)
        {
            if (!folded.StartsWith(opening, StringComparison.Ordinal)) continue;
            if (folded.Length > opening.Length && folded[opening.Length] != ' ') continue;
            if (opening.Contains(' ') && opening != "editors note") return true;
            // A single word opens a note only with a mark behind it ("Correction: ...", "UPDATE (March 9): ..."), or all in capitals.
            var mark = text.AsSpan(0, Math.Min(text.Length, 60)).IndexOfAny(":—–-|");
            var word = text.AsSpan().IndexOfAny(' ', ':');
            if (mark > 0 && mark < opening.Length + 30 || word > 3 && IsUpper(text.AsSpan(0, word))) return true;
        }
        return false;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c) && !char.IsUpper(c)) return false;
        }
        return true;
    }
}
