using System.CommandLine;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Spectre.Console;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep log</c>: everything that was corrected by hand.</summary>
internal static class LogCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var situation = new Argument<string?>("SITUATION") { Description = "Name or id; all of the store otherwise", Arity = ArgumentArity.ZeroOrOne };
        var store = Options.Store();
        var command = new Command("log", "Lists what was corrected by hand: number, when, who, what, why, and what was undone or found no place") { situation, store };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var row = parsed.GetValue(situation) is { } name ? Options.Choose(opened, name) : null;
            var orphans = opened.Situations().SelectMany(known => LedgerReport.Fold(opened, known, null).Orphans).Select(orphan => orphan.Number).ToHashSet();
            var table = new Table().Border(TableBorder.None).Collapse().AddColumns("", "when (UTC)", "who", "what", "of", "value", "why", "state");
            foreach (var entry in opened.Log().Where(entry => row is null || entry.Situation == row.Id))
            {
                var state = entry.Undoes is { } undone ? FormattableString.Invariant($"undoes {undone}") : !entry.Holds ? "undone" : orphans.Contains(entry.Number) ? "ORPHAN: its place is gone" : "holds";
                var of = entry.Claim.Length > 0 ? $"{entry.Claim} “{entry.Anchor.Exact}”" : entry.Target;
                table.AddRow(FormattableString.Invariant($"{entry.Number}"), entry.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), Markup.Escape(entry.Who), entry.Field.ToLowerInvariant(),
                    Markup.Escape(of), Markup.Escape(entry.Kind == CorrectionField.Added ? "" : entry.Value), Markup.Escape(entry.Why), state);
            }
            terminal.Console.Write(table);
            return 0;
        });
        return command;
    }
}
