namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>The two drawings of a map.</summary>
internal sealed record MapSize(double Width, double Height, double Font, bool HasFigures)
{
    /// <summary>For desk and tablet: names and what is claimed there.</summary>
    public static MapSize Large { get; } = new(560, 330, 11.5, true);

    /// <summary>For phones: names only; the table beside the map has the figures.</summary>
    public static MapSize Small { get; } = new(360, 300, 11, false);
}
