namespace Sitrep.Situations;

/// <summary>Compares two figures of one measure of one event, the first said first.</summary>
internal static class FigureRelations
{
    /// <summary>Two figures this near are one: the rounding of a converted unit.</summary>
    private const double Same = 0.02;

    /// <summary>"More than 120" may round what is up to half as much again.</summary>
    private const double Rounding = 1.5;

    /// <summary>An estimate that another source puts this many times higher is disputed, not brought up to date.</summary>
    private const double Disputed = 4;

    /// <summary>"Up to 100" may be said of 80, not of 20.</summary>
    private const double Under = 1.25;

    private static readonly TimeSpan SameTime = TimeSpan.FromHours(20);

    /// <summary>The relation and its reason.</summary>
    public static (RelationKind Kind, string Why) Of(RelatedFigure a, RelatedFigure b)
    {
        var sameSource = a.Source is not null && b.Source is not null && a.Source.Equals(b.Source, StringComparison.OrdinalIgnoreCase);
        if (b.Claim.Revision is Revision.Corrects or Revision.Withdraws || a.Claim.Revision is Revision.Withdraws)
            return (RelationKind.Correction, $"{b.Told}; by its own words that takes the place of {Figure(a)}.");
        if (IsSame(a, b) && !IsSplit(a, b)) return OfSameFigure(a, b, sameSource);
        if (a.IsFormer != b.IsFormer) return OfFormer(a, b);
        if (sameSource) return OfOneSource(a, b);
        if (CanBothBe(a, b)) return (RelationKind.Agree, $"{a.Told}, {b.Told}: both can be true.");
        return OfTwoSources(a, b);
    }

    private static (RelationKind, string) OfSameFigure(RelatedFigure a, RelatedFigure b, bool sameSource)
    {
        if (sameSource) return (RelationKind.SameOrigin, $"Both go back to {a.Source}.");
        var samePage = a.Claim.Evidence.CaptureId == b.Claim.Evidence.CaptureId;
        if (samePage && (a.Source is null || b.Source is null)) return (RelationKind.SameOrigin, "One page says it twice.");
        if (Copies.Same(Copies.Shingles(a.Claim.Evidence.Sentence), Copies.Shingles(b.Claim.Evidence.Sentence)))
            return (RelationKind.SameOrigin, "One sentence is a copy of the other.");
        if (a.Claim.Evidence.WireCredit is { } credit && credit == b.Claim.Evidence.WireCredit && a.Source is null && b.Source is null)
            return (RelationKind.SameOrigin, $"Both pages credit {credit}.");
        if ((a.Source is null || b.Source is null) && a.Quantity.Bound == Bound.Between && b.Quantity.Bound == Bound.Between && a.High > a.Low)
            return (RelationKind.SameOrigin, $"The range {Figure(a)} has one maker: {a.Source ?? b.Source ?? "unnamed"}.");
        if ((a.Source is null || b.Source is null) && !IsRound(a.High) && a.Quantity.Unit.Dimension == "count")
            return (RelationKind.SameOrigin, $"{Figure(a)} is no round figure, and only one of the pages names who counted: {a.Source ?? b.Source ?? "nobody"}.");
        return (RelationKind.Agree, $"{a.Told}, {b.Told}: the same figure.");
    }

    private static (RelationKind, string) OfFormer(RelatedFigure a, RelatedFigure b)
    {
        var (former, now) = a.IsFormer ? (a, b) : (b, a);
        return former.High <= now.High
            ? (RelationKind.Update, $"{now.Told}, up from {Figure(former)}.")
            : (RelationKind.Correction, $"{now.Told}, lower than the {Figure(former)} given before.");
    }

    private static (RelationKind, string) OfOneSource(RelatedFigure a, RelatedFigure b)
    {
        if (b.High >= a.High || a.Claim.Evidence.CaptureId == b.Claim.Evidence.CaptureId && !IsFalling(b))
            return b.High >= a.High || !IsMeasured(a) ? (RelationKind.Update, $"{a.Source} has raised its figure from {Lower(a, b)} to {Higher(a, b)}.")
                : (RelationKind.Correction, $"{a.Source} puts {Figure(b)} in the place of {Figure(a)}.");
        return CanBothBe(a, b) && Math.Abs(a.High - b.High) < 0.05 * a.High ? (RelationKind.SameOrigin, $"{b.Told}, which rounds {Figure(a)}.")
            : IsMeasured(a) || (b.Time - a.Time) >= SameTime ? (RelationKind.Correction, $"{b.Source} puts {Figure(b)} in the place of {Figure(a)}.")
            : (RelationKind.Update, $"{a.Source} has raised its figure from {Lower(a, b)} to {Higher(a, b)}.");
    }

    private static (RelationKind, string) OfTwoSources(RelatedFigure a, RelatedFigure b)
    {
        var later = b.Time - a.Time >= SameTime;
        var isNamed = a.Source is not null && b.Source is not null;
        var isHigher = b.High > a.High && b.Low > a.Low;
        if (later && isHigher && !IsRivalled(a, b)) return (RelationKind.Update, $"{b.Told}, later and more than the {Figure(a)} of {Who(a)}.");
        if (later && b.High < 0.75 * a.High && IsOperated(a)) return (RelationKind.Correction, $"{b.Told}, less than the {Figure(a)} of {Who(a)}: what is caught is known to those who catch it.");
        if (!later && !isNamed && !IsEstimate(a) && Math.Max(a.High, b.High) >= 1.25 * Math.Min(a.High, b.High) && a.Quantity.Bound != Bound.Between)
            return (RelationKind.Update, $"{Lower(a, b)} and {Higher(a, b)} are told of one day while the count grew.");
        return (RelationKind.Conflict, $"{a.Told}, {b.Told}: they cannot both be right.");
    }

    /// <summary>True where a named source puts an estimate far above another: a dispute, however much later.</summary>
    private static bool IsRivalled(RelatedFigure a, RelatedFigure b) =>
        IsEstimate(a) && b.Source is not null && (b.Quantity.Bound is Bound.AtMost || a.Source is not null) && b.Low / Math.Max(1e-9, a.High) >= Disputed;

    /// <summary>What is caught or can be caught is told by those who do it; nobody estimates it against them.</summary>
    private static bool IsOperated(RelatedFigure figure) => figure.State is "captured" or "capacity";

    private static bool IsEstimate(RelatedFigure figure) => IsMeasured(figure) && !IsOperated(figure);

    /// <summary>A measure may rise and fall; a count of people hit by something only grows.</summary>
    private static bool IsMeasured(RelatedFigure figure) => figure.Quantity.Unit.Dimension != "count";

    private static bool IsFalling(RelatedFigure figure) => figure.Quantity.Change == ChangeDirection.Down;

    private static bool IsSame(RelatedFigure a, RelatedFigure b) => Near(a.Low, b.Low) && Near(a.High, b.High)
        || a.Quantity.Bound == Bound.About && Math.Abs(a.High - b.High) <= 0.06 * b.High || b.Quantity.Bound == Bound.About && Math.Abs(a.High - b.High) <= 0.06 * a.High;

    /// <summary>Exact counts that differ by a few are two counts, however near.</summary>
    private static bool IsSplit(RelatedFigure a, RelatedFigure b) => a.Quantity.Unit.Dimension == "count" && a.High != b.High
        && a.Quantity.Bound is Bound.Exact or Bound.AtLeast && b.Quantity.Bound is Bound.Exact or Bound.AtLeast;

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Same * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>True where bounds and precision let both be true: "more than 120" and 126, a figure inside a range.</summary>
    private static bool CanBothBe(RelatedFigure a, RelatedFigure b) => Allows(a, b) || Allows(b, a);

    private static bool Allows(RelatedFigure one, RelatedFigure other) => one.Quantity.Bound switch
    {
        Bound.MoreThan => other.Low >= one.Low * (1 - Same) && other.High <= one.Low * Rounding,
        Bound.AtLeast => other.Quantity.Bound is not Bound.AtLeast && other.Low >= one.Low && other.High <= one.Low * Rounding,
        Bound.AtMost or Bound.LessThan => other.High <= one.High * (1 + Same) && other.High >= one.High / Under && other.Quantity.Bound != Bound.Between,
        Bound.Between => other.Low >= one.Low * (1 - Same) && other.High <= one.High * (1 + Same),
        Bound.About => Intervals.Of(one.Quantity).Overlaps(Intervals.Of(other.Quantity with { Bound = Bound.Exact })),
        _ => false,
    };

    private static bool IsRound(double figure)
    {
        if (figure < 20) return true;
        while (figure >= 100 && figure % 10 == 0) figure /= 10;
        return figure % 10 == 0 || figure % 25 == 0;
    }

    private static string Figure(RelatedFigure figure) => Sitrep.Text.Figures.Write(figure.Quantity);

    private static string Who(RelatedFigure figure) => figure.Source ?? figure.Claim.Evidence.Outlet;

    private static string Lower(RelatedFigure a, RelatedFigure b) => Figure(a.High <= b.High ? a : b);

    private static string Higher(RelatedFigure a, RelatedFigure b) => Figure(a.High <= b.High ? b : a);
}
