using System.CommandLine;
using Sitrep.App.Storage;
using Sitrep.Text;
using Spectre.Console;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep list</c>: the situations of a store.</summary>
internal static class ListCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var store = Options.Store();
        var command = new Command("list", "Lists the situations of a store") { store };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var table = new Table().Border(TableBorder.Minimal).AddColumns("situation", "id", "pages", "claims", "last read (UTC)");
            foreach (var row in opened.Situations())
                table.AddRow(Markup.Escape(row.Name), row.Id, Figures.Number(row.Pages), Figures.Number(row.Claims), row.LastRead is { } read ? read.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "never");
            terminal.Console.Write(table);
            return 0;
        });
        return command;
    }
}
