using System.Collections.Immutable;
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

    /// <summary>Plain text in sentences and one table: what stands, what changed, what is missing.</summary>
    public static void WriteText(Report report, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportText.Write(report, output);
    }

    /// <summary>Lowest and highest in a row: a row a measure and place, or one row of the template's columns.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    /// <param name="template">The columns; empty for the standing ones.</param>
    public static void WriteWide(Report report, TextWriter output, ImmutableArray<WideColumn> template = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportWide.Write(report, template, output);
    }

    /// <summary>An Atom feed of the changes, UTF-8.</summary>
    public static void WriteAtom(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ReportAtom.Write(report, output);
    }

    /// <summary>The claims as schema.org JSON-LD, UTF-8.</summary>
    public static void WriteJsonLd(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, Encoder = ReportJson.Encoder, NewLine = "\n" })) ReportJsonLd.Write(report, json);
        output.WriteByte((byte)'\n');
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
