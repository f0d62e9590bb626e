namespace Sitrep.App.Web.Drawing;

/// <summary>Where times and values lie in a chart.</summary>
internal sealed record Plane(TimeFrame Frame, ValueScale Scale, ChartSize Size)
{
    public double X(DateTimeOffset time) => Size.Left + Frame.Share(time) * (Size.Edge - Size.Left);

    public double Y(double value) => Size.Base - Scale.Share(value) * (Size.Base - Size.Top);
}
