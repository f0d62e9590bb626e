using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep merge</c>: two measures, or two situations, are one.</summary>
internal static class MergeCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var from = new Argument<string>("FROM") { Description = "Id of a measure (m3), or name or id of a situation" };
        var into = new Argument<string>("INTO") { Description = "The one it is the same as; its name stays, both ids go on answering" };
        var situation = new Option<string?>("--situation") { Description = "The situation of the measures; not needed when the store holds one", HelpName = "NAME" };
        var (store, signature) = (Options.Store(), new Signature());
        var command = new Command("merge", "Makes two measures, or two situations, one; logged, can be undone") { from, into, situation, store, signature.By, signature.Why };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var (first, second) = (parsed.GetValue(from)!.Trim(), parsed.GetValue(into)!.Trim());
            var (who, why) = signature.Of(parsed);
            if (IsMeasure(first) && IsMeasure(second))
            {
                var row = Options.Choose(opened, parsed.GetValue(situation));
                var known = LedgerReport.Fold(opened, row, null);
                var (one, other) = (Corrections.NeedMeasure(known, first), Corrections.NeedMeasure(known, second));
                if (one.Id == other.Id) return terminal.Fail(Errors.SameTwice(first));
                return Corrections.Done(terminal, opened, row.Id, [(opened.Correct(row.Id, null, CorrectionField.MergeMeasures, one.Id, other.Id, who, why), $"{one.Title} ({one.Id}) is {other.Title} ({other.Id})")]);
            }
            var (gone, kept) = (Options.Choose(opened, first), Options.Choose(opened, second));
            if (gone.Id == kept.Id) return terminal.Fail(Errors.SameTwice(first));
            return Corrections.Done(terminal, opened, kept.Id, [(opened.Correct(gone.Id, null, CorrectionField.MergeSituations, gone.Id, kept.Id, who, why), $"{gone.Name} is {kept.Name}")]);
        });
        return command;
    }

    private static bool IsMeasure(string id) => id.Length > 1 && id[0] == 'm' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
