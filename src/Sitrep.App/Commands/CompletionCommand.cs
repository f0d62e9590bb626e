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
            var script = parsed.GetValue(shell) switch
            {
                "bash" => """
                    _sitrep() { COMPREPLY=($(sitrep "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)); [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")); }
                    complete -o filenames -F _sitrep sitrep
                    """,
                "zsh" => """
                    _sitrep() { local found=("${(@f)$(sitrep "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}"); [ -n "$found[1]" ] && compadd -a found || _files }
                    compdef _sitrep sitrep
                    """,
                "fish" => """
                    complete -c sitrep -a '(sitrep "[suggest:"(commandline -C)"]" (commandline))'
                    """,
                "pwsh" => """
                    Register-ArgumentCompleter -Native -CommandName sitrep -ScriptBlock { param($word, $line, $at)
                        sitrep "[suggest:$at]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) } }
                    """,
                _ => null,
            };
            if (script is null) return terminal.Fail(Errors.NoShell(parsed.GetValue(shell)!));
            terminal.Output.WriteLine(script);
            return 0;
        });
        return command;
    }
}
