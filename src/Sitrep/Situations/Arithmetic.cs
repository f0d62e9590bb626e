using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Checks sums, shares and conversions that one page gives together.</summary>
internal static class Arithmetic
{
    /// <summary>How far a conversion may be off by rounding.</summary>
    private const double ConversionTolerance = 0.03;

    /// <summary>How far a share may be off where its result is exact.</summary>
    private const double ShareTolerance = 0.03;

    /// <summary>The checks of all pages, in time order.</summary>
    public static ImmutableArray<FigureCheck> Of(IReadOnlyList<OrderedClaim> ordered)
    {
        var checks = ImmutableArray.CreateBuilder<FigureCheck>();
        foreach (var page in ordered.Select(item => item.Recorded.Claim).Where(claim => claim.Quantity is { IsVague: false }).GroupBy(claim => claim.Evidence.CaptureId))
        {
            var claims = page.OrderBy(claim => claim.Evidence.Span.Start).ToList();
            for (var i = 0; i < claims.Count; i++)
            {
                if (claims[i].Converted is { } other) checks.Add(Conversion(claims[i], other));
                if (Parts(claims, i) is { Count: >= 2 } parts) checks.Add(Sum(claims[i], parts));
                if (claims[i].Quantity!.Unit.Dimension == "share" && Share(claims, i) is { } share) checks.Add(share);
            }
        }
        return checks.ToImmutable();
    }

    private static FigureCheck Conversion(Claim claim, Quantity other)
    {
        var quantity = claim.Quantity!;
        var holds = Math.Abs(quantity.BaseHigh - other.BaseHigh) <= ConversionTolerance * quantity.BaseHigh;
        var right = other.High * quantity.BaseHigh / Math.Max(other.BaseHigh, 1e-12);
        var digits = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(right, 1e-9))) - 2);
        right = Math.Round(right / digits) * digits;
        return new([claim], holds, holds ? $"{Figures.Write(quantity)} is {Figures.Write(other)}."
            : $"{Figures.Write(quantity)} is about {Figures.Write(other with { Low = right, High = right, Bound = Bound.Exact })}, not {Figures.Write(other)}.");
    }

    /// <summary>The parts that the sentence lists behind the whole by a colon: exact figures of the same thing, none larger than the whole.</summary>
    private static List<Claim> Parts(List<Claim> claims, int whole)
    {
        var parts = new List<Claim>();
        var first = claims[whole];
        if (first.Quantity is not { Unit.Dimension: "count", Bound: Bound.Exact, Role: not (QuantityRole.Part or QuantityRole.Before) } || !IsListBehind(first)) return parts;
        for (var i = whole + 1; i < claims.Count && claims[i].Evidence.SentenceSpan == first.Evidence.SentenceSpan; i++)
        {
            if (claims[i].Quantity is not { Unit.Dimension: "count", Bound: Bound.Exact, Role: QuantityRole.Part } part || part.High > first.Quantity!.High) return [];
            parts.Add(claims[i]);
        }
        return parts;
    }

    /// <summary>True where a colon follows the figure before the next one does.</summary>
    private static bool IsListBehind(Claim claim)
    {
        var at = claim.Evidence.Sentence.IndexOf(claim.Evidence.Anchor.Exact, StringComparison.Ordinal);
        if (at < 0) return false;
        foreach (var c in claim.Evidence.Sentence.AsSpan(at + claim.Evidence.Anchor.Exact.Length))
        {
            if (c == ':') return true;
            if (char.IsDigit(c)) return false;
        }
        return false;
    }

    private static FigureCheck Sum(Claim whole, List<Claim> parts)
    {
        var sum = parts.Sum(part => part.Quantity!.High);
        var told = string.Join(" + ", parts.Select(part => Figures.Write(part.Quantity!)));
        var total = Figures.Write(whole.Quantity! with { Low = sum, High = sum });
        var holds = sum == whole.Quantity!.High;
        return new([whole, .. parts], holds, holds ? $"{told} is {total}." : $"{told} is {total}, not {Figures.Write(whole.Quantity)}.");
    }

    /// <summary>A share of the last count in front of it against the next count behind it, both of the same source and the same kind of thing.</summary>
    private static FigureCheck? Share(List<Claim> claims, int share)
    {
        var (quantity, source) = (claims[share].Quantity!, Voice(claims[share]));
        if (quantity.Bound is not (Bound.Exact or Bound.About) || quantity.Low != quantity.High) return null;
        var whole = claims.Take(share).LastOrDefault(claim => IsCount(claim) && Voice(claim) == source && claim.Quantity!.Role is QuantityRole.Level or QuantityRole.Total);
        var part = claims.Skip(share + 1).Take(2).FirstOrDefault(claim => IsCount(claim) && Voice(claim) == source);
        if (whole is null || part is null || part.Evidence.Span.Start - claims[share].Evidence.Span.End > 160 || part.Quantity!.High >= whole.Quantity!.Low) return null;
        var result = quantity.BaseHigh * whole.Quantity.High;
        var tolerance = part.Quantity.Bound == Bound.About || quantity.Bound == Bound.About ? Intervals.AboutTolerance : ShareTolerance;
        var holds = Math.Abs(result - part.Quantity.High) <= tolerance * result;
        var told = $"{Figures.Write(quantity)} of {Figures.Write(whole.Quantity)} is {Figures.Write(whole.Quantity with { Low = Math.Round(result), High = Math.Round(result), Bound = Bound.Exact })}";
        return new([whole, claims[share], part], holds, holds ? $"{told}: {Figures.Write(part.Quantity)} fits." : $"{told}, not {Figures.Write(part.Quantity)}.");
    }

    private static bool IsCount(Claim claim) => claim.Quantity is { Unit.Dimension: "count", High: > 1 };

    private static string Voice(Claim claim) => claim.Attribution.Sources is [var source, ..] ? source.Name : claim.Evidence.Outlet;
}
