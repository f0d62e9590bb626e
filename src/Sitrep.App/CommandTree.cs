using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.Data.Sqlite;
using Sitrep.App.Commands;
using Sitrep.App.Storage;
using Sitrep.Models;

namespace Sitrep.App;

/// <summary>The commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>Builds the commands over a terminal.</summary>
    public static RootCommand Build(Terminal terminal, TimeProvider clock)
    {
        var root = new RootCommand("""
            Sitrep keeps a developing news story under observation: who says what, how many, since when, on what sentence.

            Try:
              sitrep demo                                    a story of twenty pages, told at once
              sitrep read pages/ --situation "Korren flood"  reads files and folders, prints the ledger, keeps it in sitrep.db
              sitrep serve                                   the pages of the store's situations, at http://127.0.0.1:8027
              sitrep show                                    the same situation again, and what the last read changed
              sitrep evidence c3fa91b                        the sentence behind a figure
              sitrep correct c3fa91b --figure 41 --why "..."  what was read wrongly, put right by hand
            """);
        root.Subcommands.Add(ReadCommand.Build(terminal, clock));
        root.Subcommands.Add(ShowCommand.Build(terminal, clock));
        root.Subcommands.Add(ServeCommand.Build(terminal, clock));
        root.Subcommands.Add(ListCommand.Build(terminal, clock));
        root.Subcommands.Add(EvidenceCommand.Build(terminal, clock));
        root.Subcommands.Add(CorrectCommand.Build(terminal, clock));
        root.Subcommands.Add(AddCommand.Build(terminal, clock));
        root.Subcommands.Add(MergeCommand.Build(terminal, clock));
        root.Subcommands.Add(SplitCommand.Build(terminal, clock));
        root.Subcommands.Add(LogCommand.Build(terminal, clock));
        root.Subcommands.Add(UndoCommand.Build(terminal, clock));
        root.Subcommands.Add(ForgetCommand.Build(terminal, clock));
        root.Subcommands.Add(PlacesCommand.Build(terminal, clock));
        root.Subcommands.Add(BackupCommand.Build(terminal, clock));
        root.Subcommands.Add(DoctorCommand.Build(terminal, clock));
        root.Subcommands.Add(DemoCommand.Build(terminal, clock));
        root.Subcommands.Add(CompletionCommand.Build(terminal));
        foreach (var option in root.Options)
            if (option is HelpOption { Action: HelpAction help }) option.Action = new NamedHelp(help);
        return root;
    }

    /// <summary>Runs a command line; usage errors give 2, failed inputs 1, being stopped 130.</summary>
    public static async Task<int> InvokeAsync(string[] args, Terminal terminal, TimeProvider? clock = null, CancellationToken cancellation = default)
    {
        var parsed = Build(terminal, clock ?? TimeProvider.System).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not NamedHelp && args.Length > 0) return Misused(parsed, terminal);
        var nothing = args.Length == 0; // the help it then prints is no data
        var configuration = new InvocationConfiguration { Output = nothing ? terminal.Notes : terminal.Output, Error = terminal.Notes, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellation);
            return nothing ? 2 : code;
        }
        catch (StoreException e)
        {
            return terminal.Fail(e.Error);
        }
        catch (SqliteException e)
        {
            return terminal.Fail(Store.Translate(e, StorePath(parsed)).Error);
        }
        catch (ModelException e)
        {
            return terminal.Fail(Errors.ModelMissing(e.Message));
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail(Errors.Interrupted());
        }
        catch (OutputException e)
        {
            return terminal.Fail(Errors.NoOutput(e.Message));
        }
        catch (Exception e)
        {
            // The border of the program: whatever it is, people get a line that they can act on or report.
            return terminal.Fail(Errors.Unexpected(e.GetType().Name, e.Message));
        }
    }

    /// <summary>What is wrong with the command line, a line for each thing: the usage as a whole would bury it.</summary>
    private static int Misused(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "sitrep" : "sitrep " + parsed.CommandResult.Command.Name;
        var words = parsed.UnmatchedTokens;
        var texts = parsed.Errors.Select(error => error.Message.Replace("\t", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim()).Distinct().ToList();
        if (command == "sitrep" && words.Count > 0) texts = [$"there is no command '{words[0]}'" + (Alike(parsed.RootCommandResult.Command, words[0]) is { } name ? $"; is '{name}' meant?" : "")];
        for (var i = 0; i < texts.Count - 1; i++) terminal.Notes.WriteLine("error E100: " + texts[i]);
        return terminal.Fail(Errors.Usage(texts[^1], command));
    }

    /// <summary>The command that is written nearly so: a letter more, less, other or swapped.</summary>
    private static string? Alike(Command root, string word) => root.Subcommands.Select(command => command.Name).FirstOrDefault(name =>
        Math.Abs(name.Length - word.Length) <= 1 && name.Intersect(word.ToLowerInvariant()).Count() >= Math.Max(name.Length, word.Length) - 2 && char.ToLowerInvariant(word[0]) == name[0]);

    private static string StorePath(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == "--store") is Option<string> store && parsed.GetValue(store) is { } path ? path : "the store";
}
