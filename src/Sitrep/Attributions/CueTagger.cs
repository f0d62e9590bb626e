using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Tags the words of saying by the states of the tokens.</summary>
internal static class CueTagger
{
    /// <summary>Added to "a cue begins" for verbs of the table's tried rows: the role tagger drops a cue without content, one that is missed is lost.</summary>
    private const int Bonus = AttributionShape.One / 2;

    /// <summary>Cue labels of all tokens: 0 outside, 1 first, 2 inside.</summary>
    public static byte[] Tag(AnnotatedText text, TokenView view, AttributionModel model, short[] states)
    {
        var labels = new byte[text.Tokens.Length];
        foreach (var sentence in text.Sentences)
        {
            var before = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var state = states.AsSpan(i * AttributionShape.Hidden, AttributionShape.Hidden);
                var (outside, first, inside) = (model.Cue.Sum(state, 0), model.Cue.Sum(state, 1) + (view.Tried[i] ? Bonus : 0), model.Cue.Sum(state, 2));
                var label = before != 0 && inside > first && inside > outside ? 2 : Math.Max(first, before == 0 ? inside : first) > outside ? 1 : 0;
                labels[i] = (byte)(before = label);
            }
        }
        return labels;
    }

    /// <summary>The runs of cue labels, in text order.</summary>
    public static List<TokenRun> Runs(AnnotatedText text, byte[] labels)
    {
        var runs = new List<TokenRun>();
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            var sentence = text.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                var start = i++;
                if (labels[start] == 0) continue;
                while (i < sentence.EndToken && labels[i] == 2) i++;
                runs.Add(new(start, i, s));
            }
        }
        return runs;
    }
}
