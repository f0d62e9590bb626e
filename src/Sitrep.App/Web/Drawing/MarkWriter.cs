namespace Sitrep.App.Web.Drawing;

/// <summary>Writes a single mark: what the figure is can be told by its form alone, without colour.</summary>
internal static class MarkWriter
{
    /// <summary>The mark at its place.</summary>
    public static void Write(Svg svg, ChartMark mark, ChartSize size)
    {
        var (x, y, r, c) = (mark.X, mark.Y, mark.Radius(size), mark.Source.Class);
        var shape = Shapes.Path(mark.Source.Shape, x, y, r);
        switch (mark.Kind)
        {
            case MarkKind.Corrected:
                svg.Path("mk gone " + c, shape).Path("strike " + c, $"M{Svg.N(x - r * 1.7)} {Svg.N(y + r * 1.1)}L{Svg.N(x + r * 1.7)} {Svg.N(y - r * 1.1)}");
                if (mark is { HasArc: true, Target: { } target }) Arc(svg, mark, target, size);
                break;
            case MarkKind.Withdrawn:
                svg.Path("mk hollow " + c, shape).Path("cross " + c, $"M{Svg.N(x - 2.6)} {Svg.N(y - 2.6)}l5.2 5.2m0 -5.2l-5.2 5.2");
                if (mark.EndX is { } end) svg.Path("cross " + c, $"M{Svg.N(end)} {Svg.N(y - 5)}v10");
                break;
            case MarkKind.Denied:
                svg.Path("mk hollow " + c, shape).Path("cross " + c, $"M{Svg.N(x - r * 1.8)} {Svg.N(y)}h{Svg.N(r * 3.6)}");
                break;
            case MarkKind.Planned:
                if (mark.BaseY is { } ground) svg.Path("way " + c, $"M{Svg.N(x)} {Svg.N(ground)}V{Svg.N(y + r + 1)}");
                svg.Path("mk plan " + c, shape);
                break;
            case MarkKind.Between:
                svg.Path("stem " + c, $"M{Svg.N(x)} {Svg.N(mark.Foot)}V{Svg.N(mark.Head)}")
                    .Path("cap " + c, $"M{Svg.N(x - r)} {Svg.N(mark.Foot)}h{Svg.N(2 * r)}M{Svg.N(x - r)} {Svg.N(mark.Head)}h{Svg.N(2 * r)}");
                break;
            case MarkKind.About:
                svg.Path("blur " + c, $"M{Svg.N(x)} {Svg.N(mark.Foot)}V{Svg.N(mark.Head)}").Path("mk " + c, shape);
                break;
            case MarkKind.Vague:
                svg.Path("blur " + c, $"M{Svg.N(x)} {Svg.N(y)}V{Svg.N(mark.Head)}").Path("mk part " + c, shape);
                break;
            case MarkKind.AtLeast or MarkKind.AtMost:
                Stem(svg, mark, size.Stem);
                svg.Path("mk " + c, shape);
                break;
            default:
                svg.Path((mark.Kind == MarkKind.Part ? "mk part " : "mk ") + c, shape);
                break;
        }
    }

    private static void Stem(Svg svg, ChartMark mark, double length)
    {
        var up = mark.Kind == MarkKind.AtLeast ? -1 : 1;
        svg.Path("open " + mark.Source.Class, $"M{Svg.N(mark.X)} {Svg.N(mark.Y)}v{Svg.N(up * length)}m-3.4 {Svg.N(-up * 4.2)}l3.4 {Svg.N(up * 4.2)}l3.4 {Svg.N(-up * 4.2)}");
    }

    /// <summary>From the corrected figure over to the one that takes its place.</summary>
    private static void Arc(Svg svg, ChartMark mark, (double X, double Y) target, ChartSize size)
    {
        var r = size.Radius;
        var (x, y) = (target.X - 0.5, target.Y - r - 2.5);
        svg.Path("arrow " + mark.Source.Class,
            $"M{Svg.N(mark.X)} {Svg.N(mark.Y - r - 1)}Q{Svg.N((mark.X + target.X) / 2)} {Svg.N(Math.Min(mark.Y, target.Y) - r * 4.6)} {Svg.N(x)} {Svg.N(y)}m-3.6 -2.6l3.6 2.6l1.4 -4.2");
    }
}
