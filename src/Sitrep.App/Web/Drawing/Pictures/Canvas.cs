namespace Sitrep.App.Web.Drawing.Pictures;

/// <summary>A field of pixels that shapes are filled into, with soft edges: four lines to a pixel row, exact along each line.</summary>
internal sealed class Canvas
{
    private const int Lines = 4;
    private readonly byte[] pixels;

    public Canvas(int width, int height, uint paper)
    {
        (Width, Height, pixels) = (width, height, new byte[width * height * 3]);
        for (var i = 0; i < pixels.Length; i += 3) (pixels[i], pixels[i + 1], pixels[i + 2]) = ((byte)(paper >> 16), (byte)(paper >> 8), (byte)paper);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngWriter.Write(pixels, Width, Height);

    /// <summary>The colour at a pixel.</summary>
    public uint this[int x, int y] => pixels[(y * Width + x) * 3] * 65536u + pixels[(y * Width + x) * 3 + 1] * 256u + pixels[(y * Width + x) * 3 + 2];

    /// <summary>Fills closed shapes; where they lie over one another they are one shape.</summary>
    public void Fill(IReadOnlyList<IReadOnlyList<(double X, double Y)>> shapes, uint colour, double opacity = 1)
    {
        if (shapes.Count == 0) return;
        var top = Math.Clamp((int)Math.Floor(shapes.Min(shape => shape.Min(point => point.Y))), 0, Height);
        var bottom = Math.Clamp((int)Math.Ceiling(shapes.Max(shape => shape.Max(point => point.Y))), 0, Height);
        var left = Math.Clamp((int)Math.Floor(shapes.Min(shape => shape.Min(point => point.X))), 0, Width);
        var right = Math.Clamp((int)Math.Ceiling(shapes.Max(shape => shape.Max(point => point.X))), 0, Width);
        var cover = new double[Width];
        var crossings = new List<(double X, int Turn)>();
        for (var y = top; y < bottom; y++)
        {
            Array.Clear(cover, left, right - left);
            for (var line = 0; line < Lines; line++)
            {
                Cross(shapes, y + (line + 0.5) / Lines, crossings);
                Cover(crossings, cover);
            }
            for (var x = left; x < right; x++) if (cover[x] > 0) Blend(x, y, colour, Math.Min(1, cover[x] / Lines) * opacity);
        }
    }

    /// <summary>Draws an open line with round ends and corners.</summary>
    public void Stroke(IReadOnlyList<(double X, double Y)> points, double width, uint colour, double opacity = 1) => Fill(Outline(points, width), colour, opacity);

    /// <summary>The shapes that make up a line of a width.</summary>
    public static List<IReadOnlyList<(double X, double Y)>> Outline(IReadOnlyList<(double X, double Y)> points, double width)
    {
        var half = width / 2;
        var shapes = new List<IReadOnlyList<(double X, double Y)>>();
        for (var i = 0; i < points.Count; i++)
        {
            shapes.Add(Shapes.Corners(MarkShape.Circle, points[i].X, points[i].Y, half));
            if (i == 0) continue;
            var (a, b) = (points[i - 1], points[i]);
            var length = Math.Sqrt((b.X - a.X) * (b.X - a.X) + (b.Y - a.Y) * (b.Y - a.Y));
            if (length == 0) continue;
            var (x, y) = ((b.Y - a.Y) / length * half, (a.X - b.X) / length * half);
            shapes.Add([(a.X + x, a.Y + y), (b.X + x, b.Y + y), (b.X - x, b.Y - y), (a.X - x, a.Y - y)]); // turns the same way round as the circles
        }
        return shapes;
    }

    private static void Cross(IReadOnlyList<IReadOnlyList<(double X, double Y)>> shapes, double y, List<(double X, int Turn)> crossings)
    {
        crossings.Clear();
        foreach (var shape in shapes)
        {
            var last = shape[^1];
            foreach (var point in shape)
            {
                if (last.Y <= y != point.Y <= y) crossings.Add((last.X + (y - last.Y) / (point.Y - last.Y) * (point.X - last.X), point.Y > last.Y ? 1 : -1));
                last = point;
            }
        }
        crossings.Sort((a, b) => a.X.CompareTo(b.X));
    }

    /// <summary>Adds what lies inside along one line: between the first crossing and the one where all turns are undone.</summary>
    private void Cover(List<(double X, int Turn)> crossings, double[] cover)
    {
        var (turns, from) = (0, 0.0);
        foreach (var (x, turn) in crossings)
        {
            if (turns == 0) from = x;
            turns += turn;
            if (turns != 0) continue;
            var (left, right) = (Math.Clamp(from, 0, Width), Math.Clamp(x, 0, Width));
            for (var i = (int)left; i < Width && i < right; i++) cover[i] += Math.Min(right, i + 1) - Math.Max(left, i);
        }
    }

    private void Blend(int x, int y, uint colour, double share)
    {
        var at = (y * Width + x) * 3;
        for (var i = 0; i < 3; i++) pixels[at + i] = (byte)Math.Round(pixels[at + i] + ((byte)(colour >> (16 - 8 * i)) - pixels[at + i]) * share);
    }
}
