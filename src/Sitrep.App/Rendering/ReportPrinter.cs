using System.Collections.Immutable;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Reports;

namespace Sitrep.App.Rendering;

/// <summary>Prints a report in the form asked for.</summary>
internal static class ReportPrinter
{
    public static void Print(Terminal terminal, Store store, SituationRow row, Report report, string format, bool all, ImmutableArray<WideColumn> columns = default)
    {
        if (format == "html")
            ReportWriter.WriteHtml(row.Name, store.MarkedPages(row.Id).Where(page => report.At is null || page.Published is null || page.Published.Time <= report.At), terminal.Output);
        else Print(terminal, report, format, all, columns);
        terminal.Output.Flush();
    }

    private static void Print(Terminal terminal, Report report, string format, bool all, ImmutableArray<WideColumn> columns)
    {
        switch (format)
        {
            case "json": Raw(terminal, output => ReportWriter.WriteJson(report, output)); break;
            case "atom": Raw(terminal, output => ReportWriter.WriteAtom(report, output)); break;
            case "jsonld": Raw(terminal, output => ReportWriter.WriteJsonLd(report, output)); break;
            case "text": ReportWriter.WriteText(report, terminal.Output); break;
            case "wide": ReportWriter.WriteWide(report, terminal.Output, columns); break;
            case "jsonl": ReportWriter.WriteJsonLines(report, terminal.Output); break;
            case "csv": ReportWriter.WriteCsv(report, terminal.Output); break;
            case "md": ReportWriter.WriteMarkdown(report, terminal.Output); break;
            default: LedgerTable.Print(terminal, report, all); break;
        }
    }

    private static void Raw(Terminal terminal, Action<Stream> write)
    {
        terminal.Output.Flush();
        write(terminal.Raw);
        terminal.Raw.Flush();
    }
}
