using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Rendering;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep show</c>: a situation from the store.</summary>
internal static class ShowCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var situation = new Argument<string?>("SITUATION") { Description = "Name or id; not needed when the store holds one", Arity = ArgumentArity.ZeroOrOne };
        var at = new Option<string?>("--at") { Description = "Look at the situation as of this moment", HelpName = "TIME" };
        var (store, format, all) = (Options.Store(), Options.Format(), Options.All());
        var command = new Command("show", "Prints a situation: each measure's claims, lowest, highest, latest, conflicts, what the last read changed") { situation, at, store, format, all };
        command.SetAction(parsed =>
        {
            DateTimeOffset? moment = null;
            if (parsed.GetValue(at) is { } text)
            {
                var given = new GivenFacts(null, text);
                if (given.Error is { } error) return terminal.Fail(error);
                moment = given.Published!.Precision == TimePrecision.Day ? given.Published.Time.AddDays(1).AddSeconds(-1) : given.Published.Time;
            }
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var row = Options.Choose(opened, parsed.GetValue(situation));
            ReportPrinter.Print(terminal, opened, row, moment, parsed.GetValue(format)!, parsed.GetValue(all));
            return 0;
        });
        return command;
    }
}
