using System.CommandLine;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep forget</c>: takes a page out of the store.</summary>
internal static class ForgetCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var page = new Argument<string>("PAGE") { Description = "Address of a page, the file it was read from, or the id of its capture" };
        var store = Options.Store();
        var command = new Command("forget", "Takes the bytes, text and claims of a page out of the store; the log keeps its address and hashes") { page, store };
        command.SetAction(parsed =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: false);
            var address = parsed.GetValue(page)!;
            var file = File.Exists(address) ? new Uri(Path.GetFullPath(address)).AbsoluteUri : null;
            var gone = opened.Forget(address) ?? (file is null ? null : opened.Forget(file));
            if (gone is null) return terminal.Fail(Errors.NoPage(address));
            terminal.Notes.WriteLine($"forgot {gone.Address}: {Count(gone.Captures, "capture")} with bytes and text, {Count(gone.Claims, "claim")}");
            terminal.Notes.WriteLine("the log keeps the address, the hashes and the time; additions made to its claims stay and are shown as orphans");
            return 0;
        });
        return command;
    }

    private static string Count(int count, string noun) => count == 1 ? "1 " + noun : FormattableString.Invariant($"{count} {noun}s");
}
