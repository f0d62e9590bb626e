using System.CommandLine;
using Sitrep.App.Rendering;
using Sitrep.App.Storage;
using Sitrep.Reports;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep evidence</c>: the sentence behind a figure.</summary>
internal static class EvidenceCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var id = new Argument<string>("CLAIM") { Description = "Id of a claim, or the first characters of it" };
        var store = Options.Store();
        var format = new Option<string>("--format") { Description = "text, or html: the whole page with its marks", HelpName = "FORM", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "html");
        var command = new Command("evidence", "Shows the sentence behind a claim in its paragraph: source, cue and content marked; page and hash") { id, store, format };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var prefix = parsed.GetValue(id)!.Trim();
            var found = opened.FindClaims(prefix);
            if (found.Count == 0 && opened.AddedClaims().FirstOrDefault(claim => claim.Id.Value.StartsWith(prefix, StringComparison.Ordinal)) is { } added)
            {
                EvidencePrinter.PrintAdded(terminal, added);
                return 0;
            }
            if (found.Count == 0) return terminal.Fail(Errors.NoClaim(prefix));
            if (found.Count > 1) return terminal.Fail(Errors.SeveralClaims(prefix, found.Select(claim => claim.Claim.Id.Value)));
            if (parsed.GetValue(format) == "html")
            {
                var claim = found[0].Claim;
                ReportWriter.WriteHtml(claim.Evidence.Title ?? claim.Evidence.Outlet, opened.MarkedPages(null, claim.Evidence.CaptureId), terminal.Output, claim.Id);
                terminal.Output.Flush();
            }
            else EvidencePrinter.Print(terminal, found[0]);
            return 0;
        });
        return command;
    }
}
