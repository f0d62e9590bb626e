using System.Text;
using System.Text.RegularExpressions;

namespace Sitrep.Pdf;

/// <summary>Joins lines to paragraphs: one a line of the text, a form feed where a page begins.</summary>
internal sealed partial class Paragraphs
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> hyphenated;
    private readonly double lead;
    private int page = 1;

    private Paragraphs(List<PrintedLine> lines)
    {
        hyphenated = [.. lines.SelectMany(line => Hyphenated().Matches(line.Text)).Select(match => match.Value.ToLowerInvariant())];
        var leads = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            var gap = lines[i - 1].Baseline - lines[i].Baseline;
            if (lines[i].Page == lines[i - 1].Page && lines[i].Column == lines[i - 1].Column && gap > 0 && lines[i].Size > 0) leads.Add(gap / lines[i].Size);
        }
        leads.Sort();
        // The lines of a paragraph stand closest; most documents have more of these gaps than of others.
        lead = leads.Count == 0 ? 1.2 : Math.Clamp(leads[leads.Count * 2 / 5], 0.9, 2.2);
    }

    /// <summary>The text of the lines.</summary>
    public static string Of(List<PrintedLine> lines)
    {
        var paragraphs = new Paragraphs(lines);
        var rights = lines.GroupBy(line => (line.Page, line.Column)).ToDictionary(group => group.Key, group => (Left: group.Min(line => line.Left), Right: group.Max(line => line.Right)));
        for (var i = 0; i < lines.Count; i++)
        {
            var breaks = i > 0 && paragraphs.Begins(lines[i - 1], lines[i], rights[(lines[i - 1].Page, lines[i - 1].Column)]);
            paragraphs.Add(i > 0 ? lines[i - 1] : null, lines[i], breaks);
        }
        return paragraphs.text.Append('\n').ToString();
    }

    private bool Begins(PrintedLine last, PrintedLine line, (double Left, double Right) column)
    {
        if (last.IsRow || line.IsRow || Item().IsMatch(line.Text)) return true;
        if (Math.Abs(last.Size - line.Size) > Math.Max(last.Size, line.Size) * 0.08) return true;
        var ends = last.Text.Length > 0 && last.Text[^1] is '.' or '!' or '?' or ':' or ';' or '"' or '\u201D' or ')';
        if (last.Page != line.Page || last.Column != line.Column) return ends || line.Text.Length == 0 || !char.IsLower(line.Text[0]);
        if (last.Baseline - line.Baseline > line.Size * (lead + 0.35)) return true;
        var isShort = last.Right < column.Right - ((column.Right - column.Left) * 0.12);
        if (isShort && (ends || char.IsUpper(line.Text[0]) && last.Right < column.Right - ((column.Right - column.Left) * 0.35))) return true;
        return line.Left > last.Left + (line.Size * 0.8) && ends;
    }

    private void Add(PrintedLine? last, PrintedLine line, bool breaks)
    {
        if (last is not null && breaks) text.Append('\n');
        var joins = last is not null && !breaks && IsCutWord(line);
        if (joins) text.Length--;
        else if (last is not null && !breaks && !EndsWithHyphen()) text.Append(' ');
        for (; page < line.Page; page++) text.Append('\f');
        text.Append(line.Text.Replace('\f', ' ').Replace('\n', ' '));
    }

    private bool EndsWithHyphen() => text.Length > 1 && text[^1] is '-' or '\u2010' && char.IsLetter(text[^2]);

    /// <summary>A word cut at the end of a line: small letters follow the hyphen, and the document nowhere writes it with one.</summary>
    private bool IsCutWord(PrintedLine line)
    {
        if (!EndsWithHyphen() || line.Text.Length == 0 || !char.IsLower(line.Text[0])) return false;
        var from = text.Length - 1;
        while (from > 0 && (char.IsLetter(text[from - 1]) || text[from - 1] == '-')) from--;
        var to = 0;
        while (to < line.Text.Length && char.IsLetter(line.Text[to])) to++;
        return !hyphenated.Contains((text.ToString(from, text.Length - from) + line.Text[..to]).ToLowerInvariant());
    }

    [GeneratedRegex(@"^(?:[\u2022\u25AA\u25CF\u25E6\u2023\u00B7\u2013-]\s|\(?\d{1,2}[.)]\s|o\s)")]
    private static partial Regex Item();

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)+")]
    private static partial Regex Hyphenated();
}
