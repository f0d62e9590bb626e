namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>A country's land.</summary>
/// <param name="Code">ISO 3166 alpha-2 code; null where it has none of its own.</param>
/// <param name="Name">Its name as the outlines give it.</param>
/// <param name="Rings">Its closed outlines, the holes among them.</param>
internal sealed record CountryOutline(string? Code, string Name, IReadOnlyList<GeoLine> Rings)
{
    /// <summary>The outline that holds most of it: what "the country" is when a map must frame it.</summary>
    public GeoLine Mainland => Rings.MaxBy(ring => (ring.East - ring.West) * (ring.North - ring.South))!;
}
