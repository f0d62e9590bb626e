using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Adds to a content what goes on of it in the sentences around the cue's: "... ," she said. "And we stay."</summary>
internal sealed class ContinuationTagger(LinearModel model)
{
    /// <summary>How many sentences a content may go on behind the cue's.</summary>
    public const int ReachForward = 8;

    /// <summary>How many sentences it may have begun before.</summary>
    public const int ReachBack = 5;

    /// <summary>Adds the runs of the neighbouring sentences, keeping text order.</summary>
    public void Extend(AnnotatedText text, TokenView view, ReadOnlySpan<byte> cues, Link link)
    {
        var own = link.Contents.ToList();
        for (var next = link.Cue.Sentence + 1; next <= link.Cue.Sentence + ReachForward && Holds(text, view, cues, link, own, next); next++)
            AddRuns(text, view, next, link.Contents, link.Contents.Count);
        for (var next = link.Cue.Sentence - 1; next >= link.Cue.Sentence - ReachBack && Holds(text, view, cues, link, own, next); next--)
            AddRuns(text, view, next, link.Contents, 0);
    }

    private bool Holds(AnnotatedText text, TokenView view, ReadOnlySpan<byte> cues, Link link, List<TokenRun> own, int next)
    {
        if (next < 0 || next >= text.Sentences.Length) return false;
        Span<uint> features = stackalloc uint[ContinuationFeatures.Count];
        Span<int> scores = stackalloc int[ContinuationFeatures.Classes];
        ContinuationFeatures.Fill(features, text, view, cues, link.Cue, own, next);
        foreach (var feature in features) model.Add(feature, scores);
        return scores[1] > scores[0];
    }

    /// <summary>The quoted runs of the sentence; without quotation marks all of it but its full stop.</summary>
    private static void AddRuns(AnnotatedText text, TokenView view, int index, List<TokenRun> runs, int at)
    {
        var sentence = text.Sentences[index];
        var found = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            var start = i++;
            if (view.Quote[start] == 0) continue;
            while (i < sentence.EndToken && view.Quote[i] != 0 && view.Quote[i] != 1) i++;
            runs.Insert(at++, new(start, i, index));
            found = true;
        }
        if (found) return;
        var end = sentence.EndToken;
        if (end - 1 > sentence.FirstToken && text[text.Tokens[end - 1]] is "." or "!" or "?") end--;
        runs.Insert(at, new(sentence.FirstToken, end, index));
    }
}
