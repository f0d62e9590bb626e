using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep split</c>: figures of one place or source are a measure of their own; a page belongs to another situation.</summary>
internal static class SplitCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var what = new Argument<string>("WHAT") { Description = "Id of a measure (m3), or name or id of a situation" };
        var place = new Option<string?>("--place") { Description = "Of a measure: the figures of this place", HelpName = "NAME" };
        var source = new Option<string?>("--source") { Description = "Of a measure: the figures of this source, by the name the ledger shows", HelpName = "NAME" };
        var page = new Option<string?>("--page") { Description = "Of a situation: the page that belongs to another", HelpName = "ADDRESS" };
        var into = new Option<string?>("--into") { Description = "With --page: the situation it belongs to; made when it is new", HelpName = "NAME" };
        var situation = new Option<string?>("--situation") { Description = "The situation of the measure; not needed when the store holds one", HelpName = "NAME" };
        var (store, signature) = (Options.Store(), new Signature());
        var command = new Command("split", "Makes the figures of one place or source a measure of their own, or moves a page to another situation; logged, can be undone")
        {
            what, place, source, page, into, situation, store, signature.By, signature.Why,
        };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var (who, why) = signature.Of(parsed);
            if (parsed.GetValue(page) is { } address && parsed.GetValue(into) is { } name) return Move(terminal, opened, parsed.GetValue(what)!, address, name, who, why);
            var value = parsed.GetValue(place) is { Length: > 0 } where ? "place=" + where.Trim() : parsed.GetValue(source) is { Length: > 0 } whose ? "source=" + whose.Trim() : null;
            if (value is null) return terminal.Fail(Errors.HowToSplit());
            var row = Options.Choose(opened, parsed.GetValue(situation));
            var measure = Corrections.NeedMeasure(LedgerReport.Fold(opened, row, null), parsed.GetValue(what)!.Trim());
            return Corrections.Done(terminal, opened, row.Id, [(opened.Correct(row.Id, null, CorrectionField.SplitMeasure, measure.Id, value, who, why), $"{measure.Title} ({measure.Id}): {value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]} is a measure of its own")]);
        });
        return command;
    }

    private static int Move(Terminal terminal, Store store, string from, string address, string into, string who, string why)
    {
        var row = Options.Choose(store, from.Trim());
        if (!store.Pages(row.Id).Any(page => page.Address == address)) return terminal.Fail(Errors.NoPage(address));
        var other = store.MintSituation(into.Trim());
        if (other.Id == row.Id) return terminal.Fail(Errors.SameTwice(from));
        var number = store.Correct(row.Id, null, CorrectionField.MovePage, address, other.Id, who, why);
        LedgerReport.SaveBook(store, other.Id);
        return Corrections.Done(terminal, store, row.Id, [(number, $"{address} belongs to {other.Name}")]);
    }
}
