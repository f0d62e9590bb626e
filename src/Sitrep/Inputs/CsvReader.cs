using System.Text;
using Sitrep.Text;

namespace Sitrep.Inputs;

/// <summary>Reads a table (CSV, TSV) with a column of texts, which are pages, or of addresses.</summary>
/// <remarks>
/// Columns are known by their names in the header (url, text, publisher, date, title and the like); without a header by what they hold.
/// </remarks>
internal static class CsvReader
{
    public static IEnumerable<InputEntry> Read(byte[] bytes, string name)
    {
        var decoded = PageDecoder.Decode(new Page("input:", PageFormat.PlainText, bytes), BoundedBytes.Document);
        var table = new CsvTable(decoded.Content.TrimStart('\uFEFF'));
        var row = table.Next();
        var columns = row is null ? null : CsvColumns.OfHeader(row) ?? CsvColumns.OfRow(row);
        if (columns is { HasHeader: true }) row = table.Next();
        if (row is null || columns is null)
        {
            yield return InputEntry.Bad(name, InputFaultKind.NothingInside, row is null ? "the table has no rows" : "no column of addresses or of text was found",
                "name the columns in the first line: url or text, and publisher, date, title as far as they are known");
            yield break;
        }
        var toldQuote = false;
        for (; row is not null; row = table.Next())
        {
            if (table.OpenQuote > 0 && !toldQuote)
            {
                toldQuote = true;
                yield return InputEntry.Bad(FormattableString.Invariant($"{name}:{table.OpenQuote}"), InputFaultKind.BadEntry, "a quotation mark opens here and is never closed; from here on a row ends with its line");
            }
            yield return Entry(row, columns, FormattableString.Invariant($"{name}:{table.RowLine}"), name, table.RowLine);
        }
    }

    /// <summary>True when the first line names at least two columns that are known, one of them of addresses or texts.</summary>
    internal static bool HasKnownHeader(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        if (end < 3 || end > 1000) return false;
        var row = new CsvTable(text[..end]).Next();
        return row is { Count: > 1 } && row.All(cell => cell.Length < 40) && CsvColumns.OfHeader(row) is { } columns && (columns.Publisher >= 0 || columns.Date >= 0 || columns.Title >= 0);
    }

    private static InputEntry Entry(List<string> row, CsvColumns columns, string place, string name, int line)
    {
        string? Cell(int column) => column >= 0 && column < row.Count && !string.IsNullOrWhiteSpace(row[column]) ? row[column].Trim() : null;
        var hasAddress = WebAddress.TryRead(Cell(columns.Address), null, out var address);
        var published = PublicationDates.Read(Cell(columns.Date), out var diagnostic);
        var (title, publisher, text) = (Cell(columns.Title), Cell(columns.Publisher), Cell(columns.Text));
        if (text is not null)
        {
            if (!hasAddress) address = FormattableString.Invariant($"csv:{name}#{line}");
            var isHtml = text[0] == '<' && text.Contains("</", StringComparison.Ordinal);
            return InputEntry.Of(place, new Page(address, isHtml ? PageFormat.Html : PageFormat.PlainText, Encoding.UTF8.GetBytes(text))
            {
                Charset = "utf-8",
                Title = title,
                Publisher = publisher,
                Published = published,
                Notes = diagnostic is null ? [] : [diagnostic],
            });
        }
        if (hasAddress) return InputEntry.Of(place, new LinkedAddress(address, LinkKind.Page) { Title = title, Publisher = publisher, Published = published });
        var value = Cell(columns.Address);
        return InputEntry.Bad(place, InputFaultKind.BadEntry, value is null ? "the row has neither an address nor a text" : $"'{value[..Math.Min(60, value.Length)]}' is not an address of the web");
    }
}
