using System.Globalization;

namespace Sitrep.Reports;

/// <summary>Writes rows as RFC 4180 has them.</summary>
internal static class CsvRows
{
    /// <summary>Writes a row, ended by CR LF.</summary>
    public static void Write(TextWriter output, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write(',');
            output.Write(Quote(cells[i]));
        }
        output.Write("\r\n");
    }

    /// <summary>A number as it is read back; empty for none.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Quoted where RFC 4180 asks for it; a leading sign that a spreadsheet would run as a formula gets an apostrophe.</summary>
    private static string Quote(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '@' or '+' or '\t' || cell is ['-', not (>= '0' and <= '9'), ..]) cell = "'" + cell;
        return cell.AsSpan().ContainsAny("\",\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
    }
}
