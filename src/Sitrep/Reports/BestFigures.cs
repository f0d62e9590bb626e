using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Reports;

/// <summary>Tells which standing figure rests on most: independent origins that give it, a named source, its own words, an exact count.</summary>
internal static class BestFigures
{
    /// <summary>The best documented figure of the range with the reason; null when nothing stands.</summary>
    public static BestDocumented? Of(Standing standing)
    {
        if (standing.Range.IsEmpty) return null;
        var ranked = standing.Range.Select(entry => (Entry: entry, Signs: Signs(entry, standing.Range)))
            .OrderByDescending(item => item.Signs.Sum(sign => sign.Weight)).ThenByDescending(item => item.Entry.Time).ThenBy(item => item.Entry.Claim.Id.Value, StringComparer.Ordinal);
        var (best, signs) = ranked.First();
        var told = signs.Where(sign => sign.Weight > 0).Select(sign => sign.Words).ToList();
        var reason = told.Count == 0 ? "the newest of those that stand; none rests on more" : string.Join(", ", told);
        return new(best, char.ToUpperInvariant(reason[0]) + reason[1..] + ".");
    }

    private static List<(int Weight, string Words)> Signs(LedgerEntry entry, ImmutableArray<LedgerEntry> range)
    {
        var (claim, quantity) = (entry.Claim, entry.Claim.Quantity!);
        var origins = range.Where(other => Same(other.Claim.Quantity!, quantity)).Select(other => other.Origin).Distinct().Count();
        var named = !claim.Attribution.Sources.IsDefaultOrEmpty && !claim.Attribution.Sources[0].IsAnonymous;
        return
        [
            origins > 1 ? (3 * (origins - 1), FormattableString.Invariant($"{origins} independent origins give it")) : (0, ""),
            named ? (3, "its source is named") : (0, ""),
            claim.Attribution.Kind is AttributionKind.Direct or AttributionKind.Mixed ? (1, "in the source's own words") : (0, ""),
            quantity.Bound is Bound.Exact && !quantity.IsVague ? (2, "an exact figure") : (0, ""),
            claim.Attribution.Certainty == Certainty.Stated && named ? (1, "said without a hedge") : (0, ""),
            named && claim.Attribution.Chain.IsDefaultOrEmpty && claim.Evidence.WireCredit is null ? (1, "at first hand") : (0, ""),
        ];
    }

    private static bool Same(Quantity a, Quantity b) => Math.Abs(a.BaseLow - b.BaseLow) <= 0.01 * Math.Abs(b.BaseLow) && Math.Abs(a.BaseHigh - b.BaseHigh) <= 0.01 * Math.Abs(b.BaseHigh);
}
