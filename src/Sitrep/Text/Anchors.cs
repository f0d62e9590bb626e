using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Text;

/// <summary>Makes anchors, finds them again, and makes claim ids of them (docs/concepts/identity.md).</summary>
public static class Anchors
{
    /// <summary>How much context an anchor takes on each side, in characters.</summary>
    public const int Context = 32;

    /// <summary>The anchor of a span; its context does not leave <paramref name="block"/>, so that what stands around a block may change.</summary>
    public static TextAnchor Of(string text, TextSpan span, TextSpan block)
    {
        ArgumentNullException.ThrowIfNull(text);
        var from = Math.Max(block.Start, span.Start - Context);
        var to = Math.Min(block.End, span.End + Context);
        return new(Folding.Fold(span.In(text)), Folding.Fold(text.AsSpan(from, span.Start - from)), Folding.Fold(text.AsSpan(span.End, to - span.End)));
    }

    /// <summary>The id of a claim: <c>c</c> and 16 hexadecimal digits of the SHA-256 of capture, anchor and ordinal.</summary>
    /// <param name="captureId">Id of the capture.</param>
    /// <param name="anchor">Where the claim hangs.</param>
    /// <param name="ordinal">0 for the first claim at this anchor in the text, 1 for the second ...</param>
    public static ClaimId IdOf(string captureId, TextAnchor anchor, int ordinal)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        var bytes = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{captureId}\n{anchor.Before}\n{anchor.Exact}\n{anchor.After}\n{ordinal}"));
        return new("c" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }

    /// <summary>Finds an anchor in a text. The words must be there; of several places the one with the most matching context wins.</summary>
    /// <returns>False when the words are gone, or when no place has any matching context and the words stand more than once.</returns>
    public static bool TryFind(string text, TextAnchor anchor, out TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(anchor);
        span = default;
        if (anchor.Exact.Length == 0) return false;
        var (best, count) = (-1, 0);
        for (var at = text.IndexOf(anchor.Exact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(anchor.Exact, at + 1, StringComparison.Ordinal))
        {
            count++;
            var score = Matching(text, anchor, at);
            if (score <= best) continue;
            best = score;
            span = new(at, anchor.Exact.Length);
        }
        return count == 1 || best > 0;
    }

    /// <summary>Characters of context that match outwards from the place, up to <see cref="Context"/> on each side.</summary>
    private static int Matching(string text, TextAnchor anchor, int at)
    {
        var before = Folding.Fold(text.AsSpan(Math.Max(0, at - Context - 8), at - Math.Max(0, at - Context - 8)));
        var end = at + anchor.Exact.Length;
        var after = Folding.Fold(text.AsSpan(end, Math.Min(text.Length - end, Context + 8)));
        var score = 0;
        for (var i = 1; i <= Math.Min(before.Length, anchor.Before.Length) && before[^i] == anchor.Before[^i]; i++) score++;
        for (var i = 0; i < Math.Min(after.Length, anchor.After.Length) && after[i] == anchor.After[i]; i++) score++;
        return score;
    }
}
