namespace Sitrep;

/// <summary>A unit of measure with its conversion.</summary>
/// <param name="Name">Singular, British spelling: <c>square kilometre</c>; empty for a count of things.</param>
/// <param name="Dimension">What it measures: <c>count</c>, <c>area</c>, <c>length</c>, <c>volume</c>, <c>mass</c>, <c>money:USD</c>, <c>share</c>, <c>flow</c> ... Figures are compared inside one dimension only.</param>
/// <param name="Factor">Multiply by this to get to the dimension's base unit; above 0.</param>
public sealed record Unit(string Name, string Dimension, double Factor)
{
    /// <summary>No unit: things are counted.</summary>
    public static Unit None { get; } = new("", "count", 1);

    /// <summary>Add this behind the factor: 0 but for temperatures.</summary>
    public double Offset { get; init; }

    /// <summary>UCUM code (<c>km2</c>), for money the ISO 4217 code (<c>EUR</c>); null where neither names it.</summary>
    public string? Code { get; init; }

    /// <summary>Local name in the QUDT vocabulary (<c>KiloM2</c>); null where it has none.</summary>
    public string? Qudt { get; init; }

    /// <summary>The value in the dimension's base unit.</summary>
    public double ToBase(double value) => value * Factor + Offset;
}
