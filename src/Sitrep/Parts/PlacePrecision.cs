namespace Sitrep;

/// <summary>How fine a place is; finer ones have smaller values.</summary>
public enum PlacePrecision : byte
{
    /// <summary>A building, base, camp or crossing.</summary>
    Point,

    /// <summary>A quarter or part of a city or town.</summary>
    District,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A region, province, coast, valley or sea.</summary>
    Region,

    /// <summary>A country.</summary>
    Country,

    /// <summary>Several countries or a continent.</summary>
    Continent,

    /// <summary>A name we cannot place.</summary>
    Unknown,
}
