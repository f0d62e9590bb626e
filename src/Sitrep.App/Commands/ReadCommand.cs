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
            var names = parsed.GetValue(inputs)!;
            var (row, isNew) = Situation(opened, parsed.GetValue(situation), names);
            var session = new ReadSession(opened, terminal, Progress.Of(parsed.GetValue(progress)!, terminal));
            int code;
            try
            {
                code = await session.ReadAsync(row.Id, names, given, fetching.Settings(parsed), clock, cancellation);
            }
            finally
            {
                isNew = isNew && opened.DropEmpty(row.Id); // a path that was mistyped names no story
            }
            if (isNew && parsed.GetValue(format) == "table") return code; // an empty ledger tells nothing
            ReportPrinter.Print(terminal, opened, row, LedgerReport.Of(opened, row), parsed.GetValue(format)!, parsed.GetValue(all));
            return code;
        });
        return command;
    }

    /// <summary>The situation named; else the only one; else, in an empty store, one named after the first input. True for one that was not there before.</summary>
    private static (SituationRow Row, bool IsNew) Situation(Store store, string? name, string[] inputs)
    {
        var before = store.Situations();
        if (name is null && before.Count > 0) return (Options.Choose(store, null), false);
        var row = store.MintSituation(name ?? NameOf(inputs[0]));
        return (row, before.All(known => known.Id != row.Id));
    }

    private static string NameOf(string input)
    {
        var name = input == "-" ? "" : WebAddress.IsAddress(input)
            ? Uri.TryCreate(input, UriKind.Absolute, out var address) ? address.Host : ""
            : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)));
        return name.Length > 0 ? name : "situation";
    }
}
