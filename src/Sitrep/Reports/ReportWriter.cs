using System.Text.Json;

namespace Sitrep.Reports;

/// <summary>Writes a report in one of its forms for machines (docs/reference/report-schema.md).</summary>
public static class ReportWriter
{
    /// <summary>One JSON document, schema <see cref="Report.SchemaName"/>, indented, UTF-8.</summary>
    public static void WriteJson(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = ReportJson.Encoder, NewLine = "\n" }))
            ReportJson.Write(report, json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>An entry a line, JSON: the entry object of the document with <c>measure</c> added.</summary>
    public static void WriteJsonLines(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var buffer = new MemoryStream();
        foreach (var write in ReportJson.Lines(report))
        {
            buffer.SetLength(0);
            using (var json = new Utf8JsonWriter(buffer, new() { Encoder = ReportJson.Encoder })) write(json);
            output.Write(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
            output.Write('\n');
        }
    }

    /// <summary>A claim and source a row (RFC 4180, header row).</summary>
    public static void WriteCsv(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportCsv.Write(report, output);
    }

    /// <summary>Markdown with a table a measure.</summary>
    public static void WriteMarkdown(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportMarkdown.Write(report, output);
    }

    /// <summary>Pages as they were read: one HTML document that needs nothing else, with source, cue, content and figures marked by colour and shape.</summary>
    /// <param name="title">What the window is called.</param>
    /// <param name="pages">The pages, in the order they are to stand.</param>
    /// <param name="output">Gets the document.</param>
    /// <param name="asked">The claim whose sentence is lit; null for none.</param>
    public static void WriteHtml(string title, IEnumerable<MarkedPage> pages, TextWriter output, ClaimId? asked = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(output);
        MarkedHtml.Write(title, pages, output, asked);
    }
}
