namespace Sitrep.Attributions;

/// <summary>Computes, for every token of a sentence, what is known of the cues left and right of it.</summary>
internal static class RoleContexts
{
    /// <summary>Fills the contexts of the tokens [first, end). <paramref name="before"/> says how the sentence before ended: 0 nothing, 1 a cue in it, 2 content at its end.</summary>
    public static void Fill(Span<RoleFeatures.CueContext> contexts, TokenView view, ReadOnlySpan<byte> cues, int first, int end, uint before)
    {
        var (word, gap, commas) = (5u, 15u, 7u);
        for (var i = first; i < end; i++)
        {
            contexts[i - first] = new(word, gap, commas, 5, 15, 7, 0, before);
            if (cues[i] == 1) (word, gap, commas) = (view.Lower[i], 0, 0);
            else if (gap < 15 && cues[i] == 0) (gap, commas) = (Step(gap, i, first), Math.Min(6, commas + (view.Comma[i] ? 1u : 0)));
        }
        (word, gap, commas) = (5u, 15u, 7u);
        for (var i = end - 1; i >= first; i--)
        {
            contexts[i - first] = contexts[i - first] with { RightWord = word, RightGap = gap, RightCommas = commas };
            if (cues[i] != 0)
            {
                var start = i;
                while (start > first && cues[start] == 2) start--;
                (word, gap, commas) = (view.Lower[start], 0, 0);
            }
            else if (gap < 15) (gap, commas) = (Math.Min(14, gap + 1), Math.Min(6, commas + (view.Comma[i] ? 1u : 0)));
        }
    }

    private static uint Step(uint gap, int i, int first) => Math.Min(14, gap + 1);
}
