using System.CommandLine;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep backup</c>: a copy of the store.</summary>
internal static class BackupCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var file = new Argument<string>("FILE") { Description = "The copy; must not exist yet" };
        var store = Options.Store();
        var command = new Command("backup", "Copies the whole store to a file, also while another program reads into it") { file, store };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var target = parsed.GetValue(file)!;
            opened.Backup(target);
            terminal.Notes.WriteLine(FormattableString.Invariant($"wrote {target}, {new FileInfo(target).Length / 1024} KiB"));
            return 0;
        });
        return command;
    }
}
