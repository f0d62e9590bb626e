using Sitrep.Models;

namespace Sitrep.Annotation.Names;

/// <summary>Finds the labels of a sentence that fit together and score highest: outside, then first, inside, last, only for each kind.</summary>
internal static class NameDecoder
{
    private const int Labels = NameShape.Labels, Kinds = (Labels - 1) / 4;
    private const int Never = int.MinValue / 2;

    /// <summary>Fills in the labels; <paramref name="scores"/> has <see cref="NameShape.Labels"/> numbers a token.</summary>
    public static void Decode(ReadOnlySpan<int> scores, Span<byte> labels)
    {
        var from = System.Buffers.ArrayPool<byte>.Shared.Rent(labels.Length * Labels);
        Span<int> best = stackalloc int[Labels];
        Span<int> next = stackalloc int[Labels];
        best.Fill(Never);
        best[0] = 0;
        for (var t = 0; t < labels.Length; t++)
        {
            var own = scores.Slice(t * Labels, Labels);
            var back = from.AsSpan(t * Labels, Labels);
            var closed = Closed(best);
            (next[0], back[0]) = (best[closed] + own[0], (byte)closed);
            for (var kind = 0; kind < Kinds; kind++)
            {
                var at = 1 + kind * 4;
                var open = best[at] >= best[at + 1] ? at : at + 1;
                for (var place = 0; place < 4; place++)
                {
                    var before = place is 0 or 3 ? closed : open;
                    (next[at + place], back[at + place]) = (Math.Max(Never, best[before] + own[at + place]), (byte)before);
                }
            }
            next.CopyTo(best);
        }
        var label = Closed(best);
        for (var t = labels.Length - 1; t >= 0; t--)
        {
            labels[t] = (byte)label;
            label = from[t * Labels + label];
        }
        System.Buffers.ArrayPool<byte>.Shared.Return(from);
    }

    /// <summary>The best of the labels after which no name is open.</summary>
    private static int Closed(ReadOnlySpan<int> best)
    {
        var closed = 0;
        for (var label = 3; label < Labels; label++)
            if ((label - 1) % 4 >= 2 && best[label] > best[closed]) closed = label;
        return closed;
    }
}
