using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Features of the question whether a content goes on in a neighbouring sentence.</summary>
internal static class ContinuationFeatures
{
    /// <summary>Number of features.</summary>
    public const int Count = 28;

    /// <summary>Classes: no, yes.</summary>
    public const int Classes = 2;

    /// <summary>Fills in the features for sentence <paramref name="next"/> of a cue's content that stood last in its neighbour on the cue's side.</summary>
    /// <param name="features">Where they go.</param>
    /// <param name="text">The text.</param>
    /// <param name="view">The view of it.</param>
    /// <param name="cues">Its cue labels.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="contents">The contents in the cue's own sentence.</param>
    /// <param name="next">Index of the sentence in question, before or behind the cue's.</param>
    public static void Fill(Span<uint> features, AnnotatedText text, TokenView view, ReadOnlySpan<byte> cues, TokenRun cue, List<TokenRun> contents, int next)
    {
        var forward = next > cue.Sentence;
        var (own, sentence, near) = (text.Sentences[cue.Sentence], text.Sentences[next], text.Sentences[forward ? next - 1 : next + 1]);
        var step = (uint)Math.Min(4, Math.Abs(next - cue.Sentence)) * 2 + (forward ? 1u : 0u);
        var block = near.Block == sentence.Block ? 0u : 1u;
        var edge = forward ? Crosses(view, near) : Crosses(view, sentence);
        var far = forward ? Crosses(view, sentence) : sentence.FirstToken > 0 && view.Quote[sentence.FirstToken - 1] is 1 or 2 ? 1u : 0u;
        var quotes = Quotes(view, sentence);
        var ownQuotes = Quotes(view, own);
        var marked = text.Quotations.IsEmpty ? 0u : 1u;
        var cueWord = view.Lower[cue.First];
        var otherCue = FirstCue(view, cues, sentence);
        var reach = Reaches(own, contents, forward) * 16 + Math.Min(3u, (uint)(own.EndToken - cue.End)) * 4 + Math.Min(3u, (uint)(cue.First - own.FirstToken));
        var person = FirstPerson(view, sentence) * 2 + FirstPerson(view, own);
        var (word, wordClass) = (view.Lower[sentence.FirstToken], (uint)view.Class[sentence.FirstToken]);
        var second = sentence.TokenCount > 1 ? view.Lower[sentence.FirstToken + 1] : 0u;
        var situation = ((edge * 2 + far) * 8 + quotes) * 2 + block;
        var ownCue = otherCue == 0 ? 0u : 1u;
        features[0] = Hashing.Mix(301, step);
        features[1] = Hashing.Mix(302, situation, step);
        features[2] = Hashing.Mix(303, situation, ownCue * 2 + marked);
        features[3] = Hashing.Mix(304, situation, otherCue);
        features[4] = Hashing.Mix(305, situation, reach * 8 + ownQuotes);
        features[5] = Hashing.Mix(306, situation, cueWord);
        features[6] = Hashing.Mix(307, reach, step * 4 + marked * 2 + ownCue);
        features[7] = Hashing.Mix(308, word, step);
        features[8] = Hashing.Mix(309, word, situation);
        features[9] = Hashing.Mix(310, wordClass, situation);
        features[10] = Hashing.Mix(311, second, step);
        features[11] = Hashing.Mix(312, word, second);
        features[12] = Hashing.Mix(313, person, step * 4 + marked * 2 + ownCue);
        features[13] = Hashing.Mix(314, person, situation);
        features[14] = Hashing.Mix(315, otherCue, step);
        features[15] = Hashing.Mix(316, cueWord, step);
        features[16] = Hashing.Mix(317, cueWord, reach);
        features[17] = Hashing.Mix(318, ownQuotes * 8 + quotes, step * 2 + block);
        features[18] = Hashing.Mix(319, ownQuotes * 8 + quotes, reach * 4 + marked * 2 + ownCue);
        features[19] = Hashing.Mix(320, Math.Min(7u, (uint)sentence.TokenCount / 4), situation);
        features[20] = Hashing.Mix(321, Math.Min(7u, (uint)sentence.TokenCount / 4), step * 4 + marked * 2 + ownCue);
        features[21] = Hashing.Mix(322, view.Lower[own.FirstToken], step * 4 + marked * 2 + ownCue);
        features[22] = Hashing.Mix(323, view.Headline[own.FirstToken] ? 1u : 0u, view.Headline[sentence.FirstToken] ? 1u : 0u);
        features[23] = Hashing.Mix(324, marked * 2 + ownCue, situation * 64 + reach);
        features[24] = Hashing.Mix(325, word, person * 4 + marked * 2 + ownCue);
        features[25] = Hashing.Mix(326, (uint)view.Class[sentence.FirstToken] * 32 + (sentence.TokenCount > 1 ? (uint)view.Class[sentence.FirstToken + 1] : 31), step * 4 + marked * 2 + ownCue);
        features[26] = Hashing.Mix(327, view.Lower[sentence.EndToken - 1], situation);
        features[27] = Hashing.Mix(328, cueWord, otherCue);
    }

    /// <summary>1 when a quotation runs over the sentence's end.</summary>
    private static uint Crosses(TokenView view, Sentence sentence) =>
        view.Quote[sentence.EndToken - 1] is 1 or 2 && sentence.EndToken < view.Quote.Length && view.Quote[sentence.EndToken] is 2 or 3 ? 1u : 0u;

    /// <summary>Quotation marks: none 0, inside at both ends 1, at the start 2, at the end 3, in the middle 4.</summary>
    private static uint Quotes(TokenView view, Sentence sentence)
    {
        var start = view.Quote[sentence.FirstToken] != 0;
        var end = view.Quote[sentence.EndToken - 1] != 0 || (sentence.TokenCount > 1 && view.Quote[sentence.EndToken - 2] != 0);
        if (start || end) return start && end ? 1u : start ? 2u : 3u;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (view.Quote[i] != 0) return 4;
        return 0;
    }

    private static uint FirstCue(TokenView view, ReadOnlySpan<byte> cues, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (cues[i] == 1) return view.Lower[i];
        return 0;
    }

    private static uint Reaches(Sentence own, List<TokenRun> contents, bool forward)
    {
        foreach (var run in contents)
            if (forward ? run.End >= own.EndToken - 2 : run.First <= own.FirstToken + 1) return 1;
        return 0;
    }

    private static uint FirstPerson(TokenView view, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (view.FirstPerson[i]) return 1;
        return 0;
    }
}
