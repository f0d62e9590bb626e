namespace Sitrep.App.Web.Drawing.Maps;

/// <summary>Cuts shapes to a box and drops points that nobody would see: a map of a valley must not carry the coasts of the world.</summary>
internal static class Clipping
{
    /// <summary>Bends of less than this many pixels are straightened.</summary>
    private const double Finest = 0.6;

    /// <summary>What of a closed shape lies in the box (Sutherland and Hodgman, side after side); empty where nothing does.</summary>
    public static List<(double X, double Y)> Polygon(IEnumerable<(double X, double Y)> points, Box box)
    {
        var shape = points.ToList();
        for (var side = 0; side < 4 && shape.Count > 0; side++)
        {
            var (cut, last) = (new List<(double X, double Y)>(shape.Count), shape[^1]);
            foreach (var point in shape)
            {
                var (isIn, wasIn) = (Depth(point, box, side) >= 0, Depth(last, box, side) >= 0);
                if (isIn != wasIn) cut.Add(Between(last, point, box, side));
                if (isIn) cut.Add(point);
                last = point;
            }
            shape = cut;
        }
        return Thin(shape);
    }

    /// <summary>The stretches of an open line that lie in the box or touch it.</summary>
    public static IEnumerable<List<(double X, double Y)>> Line(IReadOnlyList<(double X, double Y)> points, Box box)
    {
        var stretch = new List<(double X, double Y)>();
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (a, b) = (points[i], points[i + 1]);
            var isSeen = Math.Max(a.X, b.X) >= box.Left && Math.Min(a.X, b.X) <= box.Right && Math.Max(a.Y, b.Y) >= box.Top && Math.Min(a.Y, b.Y) <= box.Bottom;
            if (isSeen)
            {
                if (stretch.Count == 0) stretch.Add(a);
                stretch.Add(b);
            }
            else if (stretch.Count > 0)
            {
                yield return Thin(stretch);
                stretch = [];
            }
        }
        if (stretch.Count > 0) yield return Thin(stretch);
    }

    /// <summary>The middle of a closed shape by its area.</summary>
    public static (double X, double Y) Centre(IReadOnlyList<(double X, double Y)> shape)
    {
        var (twice, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < shape.Count; i++)
        {
            var (a, b) = (shape[i], shape[(i + 1) % shape.Count]);
            var cross = a.X * b.Y - b.X * a.Y;
            (twice, x, y) = (twice + cross, x + (a.X + b.X) * cross, y + (a.Y + b.Y) * cross);
        }
        return twice == 0 ? shape[0] : (x / 3 / twice, y / 3 / twice);
    }

    /// <summary>The area of a closed shape.</summary>
    public static double Area(IReadOnlyList<(double X, double Y)> shape)
    {
        var twice = 0.0;
        for (var i = 0; i < shape.Count; i++)
        {
            var (a, b) = (shape[i], shape[(i + 1) % shape.Count]);
            twice += a.X * b.Y - b.X * a.Y;
        }
        return Math.Abs(twice) / 2;
    }

    /// <summary>The points without which the line would lie elsewhere by more than the tolerance (Douglas and Peucker).</summary>
    private static List<(double X, double Y)> Thin(List<(double X, double Y)> points)
    {
        if (points.Count < 3) return points;
        var kept = new bool[points.Count];
        kept[0] = kept[^1] = true;
        var open = new Stack<(int From, int To)>();
        open.Push((0, points.Count - 1));
        while (open.TryPop(out var part))
        {
            var (farthest, index) = (Finest * Finest, -1);
            for (var i = part.From + 1; i < part.To; i++)
                if (Off(points[i], points[part.From], points[part.To]) is var off && off > farthest) (farthest, index) = (off, i);
            if (index < 0) continue;
            kept[index] = true;
            open.Push((part.From, index));
            open.Push((index, part.To));
        }
        return [.. points.Where((_, i) => kept[i])];
    }

    /// <summary>The square of a point's distance from a stretch of line.</summary>
    private static double Off((double X, double Y) point, (double X, double Y) from, (double X, double Y) to)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = x * x + y * y;
        var share = length > 0 ? Math.Clamp(((point.X - from.X) * x + (point.Y - from.Y) * y) / length, 0, 1) : 0;
        var (offX, offY) = (point.X - from.X - share * x, point.Y - from.Y - share * y);
        return offX * offX + offY * offY;
    }

    /// <summary>How far inside one side of the box a point lies.</summary>
    private static double Depth((double X, double Y) point, Box box, int side) => side switch
    {
        0 => point.X - box.Left,
        1 => box.Right - point.X,
        2 => point.Y - box.Top,
        _ => box.Bottom - point.Y,
    };

    private static (double X, double Y) Between((double X, double Y) a, (double X, double Y) b, Box box, int side)
    {
        var (from, to) = (Depth(a, box, side), Depth(b, box, side));
        var share = from / (from - to);
        return (a.X + share * (b.X - a.X), a.Y + share * (b.Y - a.Y));
    }
}
