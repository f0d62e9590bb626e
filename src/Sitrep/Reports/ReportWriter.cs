namespace Sitrep.Reports;

/// <summary>Writes a report in one of its forms for machines (docs/reference/report-schema.md).</summary>
public static class ReportWriter
{
    /// <summary>One JSON document, schema <see cref="Report.SchemaName"/>.</summary>
    public static void WriteJson(Report report, Stream output) => ArgumentNullException.ThrowIfNull(report);

    /// <summary>A claim a line, JSON; the same claim object as in the document.</summary>
    public static void WriteJsonLines(Report report, TextWriter output) => ArgumentNullException.ThrowIfNull(report);

    /// <summary>A claim and source a row (RFC 4180, header row, UTF-8).</summary>
    public static void WriteCsv(Report report, TextWriter output) => ArgumentNullException.ThrowIfNull(report);

    /// <summary>Markdown with a table a measure.</summary>
    public static void WriteMarkdown(Report report, TextWriter output) => ArgumentNullException.ThrowIfNull(report);
}
