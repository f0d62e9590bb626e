using System.Globalization;
using System.Text;

namespace Sitrep.App.Web.Drawing;

/// <summary>Writes SVG: numbers whatever the machine's language, texts encoded, classes instead of styles (the pages allow no inline style).</summary>
internal sealed class Svg
{
    private readonly StringBuilder written = new();

    /// <summary>A length to a tenth of a pixel; what is no number becomes 0, so that no drawing can break.</summary>
    public static string N(double value) => double.IsFinite(value) ? Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture) is var text && text == "-0" ? "0" : text : "0";

    /// <summary>Text as it may stand in content and in quoted attributes; characters that XML bars are dropped.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsSurrogatePair(text, i)) continue;
                encoded.Append(c).Append(text[++i]);
                continue;
            }
            if (c < ' ' && c is not ('\t' or '\n') || c is '\ufffe' or '\uffff') continue;
            encoded.Append(c switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", '\'' => "&#39;", _ => c.ToString() });
        }
        return encoded.ToString();
    }

    /// <summary>A closed polygon as path data.</summary>
    public static string Polygon(IEnumerable<(double X, double Y)> points) => Line(points) + "Z";

    /// <summary>An open line as path data.</summary>
    public static string Line(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join("L", points.Select(point => N(point.X) + " " + N(point.Y)));

    /// <summary>Markup that is well formed and encoded already.</summary>
    public Svg Raw(string markup)
    {
        written.Append(markup);
        return this;
    }

    /// <summary>A path of a class.</summary>
    public Svg Path(string classes, string data) => Raw($"<path class=\"{classes}\" d=\"{data}\"/>");

    /// <summary>A text of a class; the text is encoded here.</summary>
    public Svg Text(string classes, double x, double y, string text, string? anchor = null) =>
        Raw($"<text{(classes.Length > 0 ? $" class=\"{classes}\"" : "")} x=\"{N(x)}\" y=\"{N(y)}\"{(anchor is null ? "" : $" text-anchor=\"{anchor}\"")}>{Encode(text)}</text>");

    public override string ToString() => written.ToString();
}
