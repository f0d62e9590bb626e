using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep undo</c>: takes a correction back; both stay in the log.</summary>
internal static class UndoCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var number = new Argument<long>("NUMBER") { Description = "Number of the entry, as 'sitrep log' shows it; an undo can be undone too" };
        var (store, signature) = (Options.Store(), new Signature());
        var command = new Command("undo", "Takes a correction back; the entry and its undoing both stay in the log") { number, store, signature.By, signature.Why };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var (who, why) = signature.Of(parsed);
            if (opened.UndoEntry(parsed.GetValue(number), who, why) is not { } undone) return terminal.Fail(Errors.NoLogEntry(FormattableString.Invariant($"{parsed.GetValue(number)}")));
            if (undone.Situation.Length > 0) LedgerReport.SaveBook(opened, undone.Situation);
            terminal.Notes.WriteLine(FormattableString.Invariant($"undid {undone.Number}: {undone.Field} {undone.Value}"));
            return 0;
        });
        return command;
    }
}
