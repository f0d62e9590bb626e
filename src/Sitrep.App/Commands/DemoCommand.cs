using System.CommandLine;
using System.Reflection;
using Sitrep.App.Reading;
using Sitrep.App.Rendering;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep demo</c>: the main job with nothing but the program.</summary>
internal static class DemoCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var (format, all) = (Options.Format(), Options.All());
        var serve = new Option<bool>("--serve") { Description = "Shows the pages of the story instead, at --urls" };
        var urls = ServeCommand.Urls();
        var command = new Command("demo", "Reads a story of twenty invented pages that come with the program and prints its ledger; keeps nothing") { format, all, serve, urls };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var store = Store.Open(":memory:", clock, create: true);
            var row = store.MintSituation("Sorrel dam break, Korren valley");
            var session = new ReadSession(store, terminal, Progress.Of("auto", terminal));
            var code = session.Read(row.Id, Pages().ToList(), "demo", cancellation);
            if (parsed.GetValue(serve)) return await ServeCommand.RunAsync(terminal, store, parsed.GetValue(urls)!, [], clock, cancellation);
            ReportPrinter.Print(terminal, store, row, LedgerReport.Of(store, row), parsed.GetValue(format)!, parsed.GetValue(all));
            terminal.Notes.WriteLine();
            terminal.Notes.WriteLine("The story is invented; its pages stand in examples/korren-flood. Try it on pages of your own:");
            terminal.Notes.WriteLine("  sitrep read FOLDER --situation NAME     then: sitrep show, sitrep evidence CLAIM, sitrep --help");
            return code;
        });
        return command;
    }

    /// <summary>The pages of the demo, as they come with the program.</summary>
    internal static IEnumerable<Page> Pages()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("demo/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            yield return new("file:///examples/korren-flood/pages/" + name["demo/".Length..], PageFormat.Html, buffer.ToArray());
        }
    }
}
