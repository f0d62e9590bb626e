using System.CommandLine;
using Sitrep.App.Storage;
using Sitrep.App.Web;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep serve</c>: the pages of a store.</summary>
internal static class ServeCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var hosts = new Option<string[]>("--host") { Description = "A host name that is answered to beside localhost; needed to serve at an address of the network", HelpName = "NAME", DefaultValueFactory = _ => [] };
        var (store, urls) = (Options.Store(), Urls());
        var command = new Command("serve", "Serves the pages of a store: situations, measures, evidence; what another program reads into the store appears") { store, urls, hosts };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: true);
            return await RunAsync(terminal, opened, parsed.GetValue(urls)!, parsed.GetValue(hosts)!, clock, cancellation);
        });
        return command;
    }

    public static Option<string> Urls() => new("--urls") { Description = "Where to serve; port 0 takes any that is free", HelpName = "URL", DefaultValueFactory = _ => ServeSettings.Usual };

    /// <summary>Serves a store until the command is stopped.</summary>
    public static async Task<int> RunAsync(Terminal terminal, Store store, string urls, IReadOnlyList<string> hosts, TimeProvider clock, CancellationToken cancellation)
    {
        if (ServeSettings.Parse(urls, hosts, out var error) is not { } settings) return terminal.Fail(error!);
        WebServer server;
        try
        {
            server = await WebServer.StartAsync(store, settings, clock, terminal.Notes, cancellation);
        }
        catch (IOException e)
        {
            return terminal.Fail(Errors.CannotServe(urls, e.InnerException?.Message ?? e.Message));
        }
        await using (server)
        {
            foreach (var address in server.Addresses) await terminal.Output.WriteLineAsync(address);
            await terminal.Notes.WriteLineAsync("Serving the pages; Ctrl-C ends it.");
            await server.WaitAsync(cancellation);
            return 0;
        }
    }
}
