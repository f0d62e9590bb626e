using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Rendering;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep show</c>: a situation from the store, at a moment, since another, in every form.</summary>
internal static class ShowCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var situation = new Argument<string?>("SITUATION") { Description = "Name or id; not needed when the store holds one", Arity = ArgumentArity.ZeroOrOne };
        var at = new Option<string?>("--at") { Description = "Look at the situation as of this moment; 'now' for the clock's", HelpName = "TIME" };
        var since = new Option<string?>("--since") { Description = "Tell what figures said after this moment changed; without it, what the last read changed", HelpName = "TIME" };
        var zone = new Option<string?>("--zone") { Description = "Time zone in which times are told and days begin, as Europe/Paris; UTC otherwise", HelpName = "ZONE" };
        var cutoff = new Option<string?>("--cutoff") { Description = "End of a reporting day, as 17:00: the report is of the last one, against the one before", HelpName = "TIME" };
        var expect = new Option<string?>("--expect") { Description = "File of cells that should be filled, 'measure' or 'measure @ place' a line; empty ones are told", HelpName = "FILE" };
        var columns = new Option<string?>("--columns") { Description = "File of the columns of the wide form, 'header = field: measure @ place' a line", HelpName = "FILE" };
        var redact = new Option<bool>("--redact") { Description = "Leave names of private persons out" };
        var (store, format, all) = (Options.Store(), Options.Format(), Options.All());
        var command = new Command("show", "Prints a situation: each measure's claims, lowest, highest, latest, conflicts, relations, what changed, what is missing")
        {
            situation, at, since, zone, cutoff, expect, columns, redact, store, format, all,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(redact) && result.GetValue(format) == "html") result.AddError("--redact leaves names out of the ledger; html is the pages as they stand. hint: another form, as --format md");
        });
        command.SetAction(parsed =>
        {
            var asked = ShowRequest.Read(parsed.GetValue(at), parsed.GetValue(since), parsed.GetValue(zone), parsed.GetValue(cutoff), parsed.GetValue(expect), parsed.GetValue(columns), clock);
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var row = Options.Choose(opened, parsed.GetValue(situation));
            var (moment, request) = asked.For(opened, row);
            var report = LedgerReport.Of(opened, row, moment, request, parsed.GetValue(redact));
            ReportPrinter.Print(terminal, opened, row, report, parsed.GetValue(format)!, parsed.GetValue(all), asked.Columns);
            return 0;
        });
        return command;
    }
}
