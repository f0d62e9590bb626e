using System.CommandLine;
using Sitrep.App.Fetching;
using Sitrep.App.Reading;
using Sitrep.App.Rendering;
using Sitrep.App.Storage;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep read</c>: pages in, ledger out.</summary>
internal static class ReadCommand
{
    public static Command Build(Terminal terminal, TimeProvider clock)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Pages, text, PDF, web archives (.warc.gz), feeds, mail (.eml, .mht), tables (.csv), JSON Lines, folders of them, http and https addresses, or - for standard input", Arity = ArgumentArity.OneOrMore };
        inputs.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.StartsWith("--", StringComparison.Ordinal)) result.AddError($"Unknown option '{token.Value}'. hint: 'sitrep read --help' lists them.");
        });
        var situation = new Option<string?>("--situation") { Description = "The situation the pages belong to; made when it is new", HelpName = "NAME" };
        var published = new Option<string?>("--published") { Description = "When the pages were published, where a bare file does not say", HelpName = "DATE" };
        var publisher = new Option<string?>("--publisher") { Description = "Who published the pages, where a bare file does not say", HelpName = "NAME" };
        var progress = new Option<string>("--progress") { Description = "auto, plain (a line 'done ADDRESS' a page, once it is kept) or none", HelpName = "FORM", DefaultValueFactory = _ => "auto" };
        progress.AcceptOnlyFromAmong("auto", "plain", "none");
        var (store, format, all) = (Options.Store(), Options.Format(), Options.All());
        var command = new Command("read", "Reads pages and prints the ledger of their situation") { inputs, situation, published, publisher, store, format, all, progress };
        var fetching = new FetchOptions();
        foreach (var option in fetching.All) command.Options.Add(option);
        command.SetAction(async (parsed, cancellation) =>
        {
            var given = new GivenFacts(parsed.GetValue(publisher), parsed.GetValue(published));
            if (given.Error is { } error) return terminal.Fail(error);
            using var opened = Store.Open(parsed.GetValue(store)!, clock, create: true);
            var row = Situation(opened, parsed.GetValue(situation), parsed.GetValue(inputs)!);
            var session = new ReadSession(opened, terminal, Progress.Of(parsed.GetValue(progress)!, terminal));
            var code = await session.ReadAsync(row.Id, parsed.GetValue(inputs)!, given, fetching.Settings(parsed), clock, cancellation);
            ReportPrinter.Print(terminal, opened, row, LedgerReport.Of(opened, row), parsed.GetValue(format)!, parsed.GetValue(all));
            return code;
        });
        return command;
    }

    /// <summary>The situation named; else the only one; else, in an empty store, one named after the first input.</summary>
    private static SituationRow Situation(Store store, string? name, string[] inputs)
    {
        if (name is not null) return store.MintSituation(name);
        if (store.Situations().Count > 0) return Options.Choose(store, null);
        var first = inputs[0] == "-" ? "situation" : WebAddress.IsAddress(inputs[0]) ? Uri.TryCreate(inputs[0], UriKind.Absolute, out var address) ? address.Host : "" : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(inputs[0])));
        return store.MintSituation(first.Length > 0 ? first : "situation");
    }
}
