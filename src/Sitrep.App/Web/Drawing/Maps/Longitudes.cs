namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Longitudes go round: 179 east and 179 west are two degrees apart.</summary>
internal static class Longitudes
{
    /// <summary>The longitude within half a turn of another.</summary>
    public static double Normal(double longitude, double around) => around + Math.IEEERemainder(longitude - around, 360);
}
