using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.Reports;

namespace Sitrep.App.Rendering;

/// <summary>Prints a report in the form asked for.</summary>
internal static class ReportPrinter
{
    public static void Print(Terminal terminal, Store store, SituationRow row, DateTimeOffset? at, string format, bool all)
    {
        if (format == "html") ReportWriter.WriteHtml(row.Name, store.MarkedPages(row.Id).Where(page => at is null || page.Published is null || page.Published.Time <= at), terminal.Output);
        else Print(terminal, LedgerReport.Of(store, row, at), format, all);
        terminal.Output.Flush();
    }

    private static void Print(Terminal terminal, Report report, string format, bool all)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Flush();
                ReportWriter.WriteJson(report, terminal.Raw);
                terminal.Raw.Flush();
                break;
            case "jsonl": ReportWriter.WriteJsonLines(report, terminal.Output); break;
            case "csv": ReportWriter.WriteCsv(report, terminal.Output); break;
            case "md": ReportWriter.WriteMarkdown(report, terminal.Output); break;
            default: LedgerTable.Print(terminal, report, all); break;
        }
    }
}
