using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Tags the words of saying, sentence by sentence, greedily from left to right.</summary>
internal sealed class CueTagger(LinearModel model)
{
    /// <summary>Added to the score of "a cue begins" (and four times to "it goes on": "has | estimated") for verbs of the table's tried rows:
    /// the role tagger drops a cue without content, one that is missed is lost.</summary>
    private const int Bonus = 160;

    /// <summary>Cue labels of all tokens: 0 outside, 1 first, 2 inside.</summary>
    public byte[] Tag(AnnotatedText text, TokenView view)
    {
        var labels = new byte[text.Tokens.Length];
        Span<uint> features = stackalloc uint[CueFeatures.Count];
        Span<int> scores = stackalloc int[CueFeatures.Classes];
        foreach (var sentence in text.Sentences)
        {
            var history = new CueFeatures.History();
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                CueFeatures.Fill(features, view, i, sentence.FirstToken, sentence.EndToken, history);
                scores.Clear();
                foreach (var feature in features) model.Add(feature, scores);
                if (history.Label == 0) scores[2] = int.MinValue;
                if (view.Tried[i] && history.Label == 0) scores[1] += Bonus;
                else if (view.Tried[i]) scores[2] += 4 * Bonus;
                var label = LinearModel.Best(scores);
                history = history.Next(label, view, i);
                labels[i] = (byte)label;
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
