using System.CommandLine;

namespace Sitrep.App.Commands;

/// <summary><c>sitrep completion</c>: a script that completes commands and options in a shell.</summary>
internal static class CompletionCommand
{
    public static Command Build(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        var command = new Command("completion", "Prints a script for a shell; for bash: eval \"$(sitrep completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            var script = CompletionScripts.Of(parsed.GetValue(shell)!);
            if (script is null) return terminal.Fail(Errors.NoShell(parsed.GetValue(shell)!));
            terminal.Output.WriteLine(script);
            return 0;
        });
        return command;
    }
}
