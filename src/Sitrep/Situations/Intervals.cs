namespace Sitrep.Situations;

/// <summary>The numbers that a figure allows.</summary>
public static class Intervals
{
    /// <summary>How far "about" may be off, as a share of the figure.</summary>
    public const double AboutTolerance = 0.1;

    /// <summary>How far a converted measure may be off by its rounding, as a share of the figure.</summary>
    public const double UnitTolerance = 0.01;

    /// <summary>
    /// Bounds read as bounds: "at least 12" allows 12 and all above. "About" allows a tenth to either side; a measure in a unit
    /// allows half of its last digit, at least one hundredth; a count is as exact as it is written.
    /// </summary>
    public static Interval Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var (low, high) = (quantity.BaseLow, quantity.BaseHigh);
        return quantity.Bound switch
        {
            Bound.AtLeast or Bound.MoreThan => new(low, double.PositiveInfinity),
            Bound.AtMost or Bound.LessThan => new(0, high),
            Bound.About => Around(low, high, AboutTolerance),
            _ when quantity.Unit.Dimension != "count" => Around(low, high, UnitTolerance),
            _ => new(low, high),
        };
    }

    private static Interval Around(double low, double high, double share) => new(low - Math.Abs(low) * share, high + Math.Abs(high) * share);
}
