using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep;

/// <summary>Judges conflicts: figures of one measure, of different origins, whose intervals exclude each other.</summary>
internal static class Conflicts
{
    /// <summary>More pairs than this are not told one by one: the range says it.</summary>
    private const int Most = 12;

    /// <summary>Figures farther apart in time than this are a development, not a conflict.</summary>
    private static readonly TimeSpan SameTime = TimeSpan.FromHours(24);

    /// <summary>The conflicts among figures that stand at the same time, the widest apart first.</summary>
    public static ImmutableArray<Conflict> Among(List<LedgerEntry> range)
    {
        var found = new List<(double Gap, Conflict Conflict)>();
        for (var i = 0; i < range.Count; i++)
        {
            for (var k = i + 1; k < range.Count; k++)
            {
                if ((range[i].Time - range[k].Time).Duration() > SameTime || range[i].Origin == range[k].Origin || range[i].Interval is not { } first || range[k].Interval is not { } second) continue;
                if (first.Overlaps(second)) continue;
                var (lower, higher, gap) = first.High < second.Low
                    ? (range[i], range[k], second.Low - first.High)
                    : (range[k], range[i], first.Low - second.High);
                found.Add((gap, new(lower, higher, Explain(lower, higher))));
            }
        }
        return [.. found.OrderByDescending(item => item.Gap).Take(Most).Select(item => item.Conflict)];
    }

    private static string Explain(LedgerEntry lower, LedgerEntry higher)
    {
        var (low, high) = (lower.Claim.Quantity!, higher.Claim.Quantity!);
        var factor = low.BaseHigh > 0 ? high.BaseLow / low.BaseHigh : 0;
        var times = factor >= 1.5 ? FormattableString.Invariant($", {factor:0.#} times as many") : "";
        if (low.Unit.Dimension != "count") times = times.Replace("many", "much", StringComparison.Ordinal);
        return $"{higher.Source} says {Figures.Write(high)}{times}; {lower.Source} says {Figures.Write(low)}.";
    }
}
