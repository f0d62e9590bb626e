using Sitrep.Annotation.Names;
using Sitrep.Models;

namespace Sitrep.Training.Names;

/// <summary>Exact F1 of names by kind, while learning.</summary>
internal static class NameScore
{
    private static readonly string[] Kinds = ["person", "organisation", "place", "group", "other"];

    public static string Measure(NameLearner learner, IEnumerable<(NameDocument Document, AnnotatedText Text)> pairs)
    {
        var (gold, found, right) = (new int[5], new int[5], new int[5]);
        foreach (var (document, _) in pairs)
        {
            var run = learner.Forward(document, false);
            var labels = new byte[document.Tokens.Length];
            foreach (var (first, end) in document.Sentences) Decode(run.Scores, first, labels.AsSpan(first, end - first));
            var (wanted, got) = (Spans(document.Gold), Spans(labels));
            foreach (var name in wanted) gold[name.Kind]++;
            foreach (var name in got) found[name.Kind]++;
            foreach (var name in wanted.Intersect(got)) right[name.Kind]++;
        }
        var three = 2.0 * right[..3].Sum() / Math.Max(1, gold[..3].Sum() + found[..3].Sum());
        return $"{100 * three:0.00} ({string.Join(", ", Kinds.Select((kind, i) => $"{kind} {200.0 * right[i] / Math.Max(1, gold[i] + found[i]):0.0}"))})";
    }

    private static void Decode(float[] scores, int first, Span<byte> labels)
    {
        var whole = new int[labels.Length * NameShape.Labels];
        for (var i = 0; i < whole.Length; i++) whole[i] = (int)(1000 * scores[(first + i / NameShape.Labels) * NameShape.Classes + i % NameShape.Labels]);
        NameDecoder.Decode(whole, labels);
    }

    private static List<(int First, int Last, int Kind)> Spans(byte[] labels)
    {
        var (spans, start) = (new List<(int, int, int)>(), -1);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == 0) continue;
            var (place, kind) = ((labels[i] - 1) % 4, (labels[i] - 1) / 4);
            if (place is 0 or 3) start = i;
            if (place is 2 or 3) spans.Add((start, i, kind));
        }
        return spans;
    }
}
