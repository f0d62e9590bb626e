namespace Sitrep.App.Web.Drawing;

/// <summary>How wide a text is drawn, judged without a font: by the wide faces (DejaVu Sans), so that narrower ones fit too.</summary>
internal static class TextWidth
{
    /// <summary>The width in pixels at a font size.</summary>
    public static double Of(string text, double size, bool bold = false)
    {
        var ems = 0.0;
        foreach (var c in text) ems += Ems(c);
        return ems * size * (bold ? 1.1 : 1);
    }

    /// <summary>The longest beginning of a text that fits a width, with an ellipsis where something is cut.</summary>
    public static string Fit(string text, double size, double width)
    {
        if (Of(text, size) <= width) return text;
        for (var length = text.Length - 1; length > 0; length--)
        {
            if (char.IsHighSurrogate(text[length - 1])) continue;
            var cut = text[..length].TrimEnd(' ', ',', '-') + "…";
            if (Of(cut, size) <= width) return cut;
        }
        return "…";
    }

    private static double Ems(char c) => c switch
    {
        ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or 'i' or 'j' or 'l' or '!' or '’' => 0.32,
        'f' or 'r' or 't' or 'I' or '(' or ')' or '-' or '/' => 0.41,
        'm' or 'M' or 'W' or '…' or '→' or '%' => 0.98,
        'w' or '~' or '≤' or '≥' or '<' or '>' or '+' or '=' => 0.84,
        >= 'A' and <= 'Z' => 0.71,
        >= '\u2e80' => 1,
        _ => 0.63,
    };
}
