using System.Globalization;
using System.Reflection;
using System.Text;

namespace Sitrep.App.Web.Drawing.Pictures;

/// <summary>A small font of strokes for pictures that no browser draws: Latin letters without their marks, digits, signs. It needs no font on the machine.</summary>
internal sealed class StrokeFont
{
    private const double Space = 2.6, Gap = 2.1;
    private static readonly Lazy<StrokeFont> Shared = new(() => Read(new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("picture/strokes.tsv")!)));
    private readonly Dictionary<char, (double Width, List<List<(double X, double Y)>> Strokes)> glyphs = [];

    /// <summary>The font that comes with the program.</summary>
    public static StrokeFont Default => Shared.Value;

    /// <summary>True when nearly all of a text can be written; another script cannot.</summary>
    public bool Knows(string text) => Plain(text) is var plain && plain.Count(c => c == ' ' || glyphs.ContainsKey(c)) >= 0.9 * plain.Length;

    /// <summary>How wide a text is at a size (the height of a capital is seven tenths of it).</summary>
    public double Width(string text, double size) => Math.Max(0, Plain(text).Sum(c => c == ' ' ? Space : (Glyph(c).Width + Gap)) - Gap) * size / 10;

    /// <summary>The text cut to a width, with an ellipsis.</summary>
    public string Fit(string text, double size, double width)
    {
        if (Width(text, size) <= width) return text;
        for (var length = text.Length - 1; length > 0; length--)
            if (!char.IsHighSurrogate(text[length - 1]) && text[..length].TrimEnd() + "…" is var cut && Width(cut, size) <= width) return cut;
        return "";
    }

    /// <summary>Writes a text from its left end and base line.</summary>
    public void Write(Canvas canvas, string text, double x, double baseline, double size, uint colour, bool bold = false)
    {
        var unit = size / 10;
        var thick = size * (bold ? 0.14 : 0.095);
        foreach (var c in Plain(text))
        {
            if (c == ' ') { x += Space * unit; continue; }
            var (width, strokes) = Glyph(c);
            canvas.Fill([.. strokes.SelectMany(stroke => Canvas.Outline([.. stroke.Select(point => (x + point.X * unit, baseline - (point.Y - 2) * unit))], thick))], colour);
            x += (width + Gap) * unit;
        }
    }

    private static StrokeFont Read(TextReader reader)
    {
        var font = new StrokeFont();
        for (; reader.ReadLine() is { } line;)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) || line.Split('\t') is not [{ Length: 1 } letter, var width, var strokes]) continue;
            font.glyphs[letter[0]] = (double.Parse(width, CultureInfo.InvariantCulture), [.. strokes.Split(';').Select(Stroke)]);
        }
        reader.Dispose();
        return font;
    }

    private static List<(double X, double Y)> Stroke(string written)
    {
        var points = written[2..].Split(' ').Select(point => ((double)(point[0] - '0'), (double)(point[1] - '0'))).ToList();
        if (written[0] == '-') return points;
        var isClosed = written[0] == 'o';
        for (var pass = 0; pass < 3; pass++) points = Smooth(points, isClosed);
        if (isClosed) points.Add(points[0]);
        return points;
    }

    /// <summary>Cuts the corners (Chaikin); the ends of an open stroke stay.</summary>
    private static List<(double X, double Y)> Smooth(List<(double X, double Y)> points, bool isClosed)
    {
        var smooth = new List<(double X, double Y)>();
        if (!isClosed) smooth.Add(points[0]);
        for (var i = 0; i < points.Count - (isClosed ? 0 : 1); i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            smooth.Add((0.75 * a.X + 0.25 * b.X, 0.75 * a.Y + 0.25 * b.Y));
            smooth.Add((0.25 * a.X + 0.75 * b.X, 0.25 * a.Y + 0.75 * b.Y));
        }
        if (!isClosed) smooth.Add(points[^1]);
        return smooth;
    }

    private (double Width, List<List<(double X, double Y)>> Strokes) Glyph(char c) => glyphs.TryGetValue(c, out var glyph) ? glyph : glyphs['?'];

    /// <summary>The text without marks on its letters, typographic signs as plain ones.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(c switch { '’' or '‘' => '\'', '“' or '”' => '"', '—' => '–', '≥' => '>', _ when char.IsWhiteSpace(c) => ' ', _ => c });
        }
        return plain.ToString();
    }
}
