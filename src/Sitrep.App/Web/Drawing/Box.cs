namespace Sitrep.App.Web.Drawing;

/// <summary>A box of a drawing, in pixels, y downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>True when the two share more than an edge.</summary>
    public bool Overlaps(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>The box of a line of text from its baseline.</summary>
    public static Box OfText(double left, double baseline, double width, double size) => new(left, baseline - size * 0.85, left + width, baseline + size * 0.2);

    /// <summary>A square box around a point.</summary>
    public static Box Around(double x, double y, double radius) => new(x - radius, y - radius, x + radius, y + radius);
}
