using System.Text;

namespace Sitrep.Inputs;

/// <summary>Reads a table of text: rows of cells, quoted as RFC 4180 has it; the delimiter is found out.</summary>
internal sealed class CsvTable(string text)
{
    private const int MostCells = 1000;
    private const string Delimiters = ",;\t|";

    private readonly char delimiter = FindDelimiter(text);
    private int at, line = 1;
    private bool quotesOff;

    /// <summary>Line on which the last row began.</summary>
    public int RowLine { get; private set; }

    /// <summary>Line of a quotation mark that is never closed; 0 while there is none. From there on quotation marks are taken as letters.</summary>
    public int OpenQuote { get; private set; }

    /// <summary>The next row that is not empty, or null at the end.</summary>
    public List<string>? Next()
    {
        while (at < text.Length)
        {
            RowLine = line;
            var row = Row();
            if (row.Count > 1 || row[0].Trim().Length > 0) return row;
        }
        return null;
    }

    private List<string> Row()
    {
        var row = new List<string>();
        while (true)
        {
            var cell = at < text.Length && text[at] == '"' && !quotesOff ? Quoted() : Bare();
            if (row.Count < MostCells) row.Add(cell);
            if (at >= text.Length) return row;
            var end = text[at++];
            if (end == delimiter) continue;
            if (end == '\r' && at < text.Length && text[at] == '\n') at++;
            line++;
            return row;
        }
    }

    private string Bare()
    {
        var end = text.AsSpan(at).IndexOfAny(delimiter, '\n', '\r');
        var cell = end < 0 ? text[at..] : text.Substring(at, end);
        at += cell.Length;
        return cell;
    }

    private string Quoted()
    {
        var (start, startLine) = (at, line);
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                if (text[at] == '\n') line++;
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return cell.Append(Bare()).ToString();
            }
        }
        (at, line, quotesOff, OpenQuote) = (start, startLine, true, startLine);
        return Bare();
    }

    /// <summary>The mark that stands most often, and about equally often, in the first lines outside of quotation marks.</summary>
    private static char FindDelimiter(string text)
    {
        var (best, score) = (',', 0);
        foreach (var candidate in Delimiters)
        {
            int first = -1, agreeing = 0, count = 0, rows = 0;
            var quoted = false;
            for (var i = 0; i <= text.Length && i < 1 << 16 && rows < 20; i++)
            {
                var c = i < text.Length ? text[i] : '\n';
                if (c == '"') quoted = !quoted;
                else if (c == candidate && !quoted) count++;
                else if (c == '\n' && !quoted)
                {
                    if (first < 0) first = count;
                    if (count == first && count > 0) agreeing++;
                    rows++;
                    count = 0;
                }
            }
            var own = agreeing * 100 + Math.Min(first, 50);
            if (first > 0 && own > score) (best, score) = (candidate, own);
        }
        return best;
    }
}
