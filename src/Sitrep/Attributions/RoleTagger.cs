using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Tags cues, then sources and contents, sentence by sentence, greedily from left to right.</summary>
internal sealed class RoleTagger(LinearModel cueModel, LinearModel roleModel)
{
    /// <summary>Cue labels of all tokens: 0 outside, 1 first, 2 inside.</summary>
    public byte[] TagCues(AnnotatedText text, TokenView view)
    {
        var labels = new byte[text.Tokens.Length];
        Span<uint> features = stackalloc uint[CueFeatures.Count];
        Span<int> scores = stackalloc int[CueFeatures.Classes];
        foreach (var sentence in text.Sentences)
        {
            int label = 0, label2 = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                CueFeatures.Fill(features, view, i, sentence.FirstToken, sentence.EndToken, label, label2);
                scores.Clear();
                foreach (var feature in features) cueModel.Add(feature, scores);
                if (label == 0) scores[2] = int.MinValue;
                (label2, label) = (label, LinearModel.Best(scores));
                labels[i] = (byte)label;
            }
        }
        return labels;
    }

    /// <summary>Role labels of all tokens: 0 outside, 1 and 2 source, 3 and 4 content.</summary>
    public byte[] TagRoles(AnnotatedText text, TokenView view, byte[] cues)
    {
        var labels = new byte[text.Tokens.Length];
        var contexts = new RoleFeatures.CueContext[256];
        Span<uint> features = stackalloc uint[RoleFeatures.Count];
        Span<int> scores = stackalloc int[RoleFeatures.Classes];
        var before = 0u;
        foreach (var sentence in text.Sentences)
        {
            var (first, end) = (sentence.FirstToken, sentence.EndToken);
            if (contexts.Length < end - first) contexts = new RoleFeatures.CueContext[end - first];
            RoleContexts.Fill(contexts, view, cues, first, end, before);
            int label = 0, label2 = 0;
            var sources = 0u;
            for (var i = first; i < end; i++)
            {
                if (cues[i] == 1) sources = 0;
                contexts[i - first] = contexts[i - first] with { LeftSources = sources };
                RoleFeatures.Fill(features, view, i, first, end, label, label2, cues[i] != 0, contexts[i - first]);
                scores.Clear();
                foreach (var feature in features) roleModel.Add(feature, scores);
                if (label is not (1 or 2)) scores[2] = int.MinValue;
                if (label is not (3 or 4)) scores[4] = int.MinValue;
                (label2, label) = (label, LinearModel.Best(scores));
                if (label == 1) sources = Math.Min(3, sources + 1);
                labels[i] = (byte)label;
            }
            before = Ending(cues.AsSpan(first, end - first), labels.AsSpan(first, end - first));
        }
        return labels;
    }

    /// <summary>How a sentence ended, for the next one: 2 when content reaches its end, 1 when a cue stands in it, else 0.</summary>
    public static uint Ending(ReadOnlySpan<byte> cues, ReadOnlySpan<byte> roles)
    {
        for (var i = roles.Length - 1; i >= Math.Max(0, roles.Length - 3); i--)
            if (roles[i] >= 3) return 2;
        return cues.IndexOfAnyExcept((byte)0) >= 0 ? 1u : 0u;
    }
}
