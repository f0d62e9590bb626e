namespace Sitrep;

/// <summary>The numbers that a figure allows, both ends included; an open end is infinite.</summary>
/// <param name="Low">Lowest value allowed, in the base unit; may be negative infinity.</param>
/// <param name="High">Highest value allowed, in the base unit; may be positive infinity.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>True when some number is allowed by both.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
