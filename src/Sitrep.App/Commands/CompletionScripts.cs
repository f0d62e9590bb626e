namespace Sitrep.App.Commands;

/// <summary>Scripts by which shells complete commands, options and files. They ask the program itself what fits.</summary>
/// <remarks>Options are offered only behind a dash; where no word fits, files are, for they are what most arguments name.</remarks>
internal static class CompletionScripts
{
    private const string Bash = """
        _sitrep() {
          local word="${COMP_WORDS[COMP_CWORD]}" found
          found=$(sitrep "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
          case "$word" in -*) ;; *) found=$(printf '%s\n' "$found" | grep -v '^[-/]') ;; esac
          COMPREPLY=($(compgen -W "$found" -- "$word"))
          [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- "$word")
        }
        complete -o filenames -F _sitrep sitrep
        """;

    private const string Zsh = """
        _sitrep() {
          local word="${words[CURRENT]}"
          local -a found
          found=("${(@f)$(sitrep "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
          [[ "$word" == -* ]] || found=("${(@)found:#[-/]*}")
          found=("${(@M)found:#${(b)word}*}")
          found=("${(@)found:#}")
          if (( ${#found[@]} )); then compadd -a found; else _files; fi
        }
        compdef _sitrep sitrep
        """;

    private const string Fish = """
        function __sitrep_found
          set -l line (commandline -cp)
          set -l found (sitrep "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
          if not string match -q -- '-*' (commandline -ct)
            set found (string match -v -r -- '^[-/]' $found)
          end
          string join \n -- $found
        end
        complete -c sitrep -a '(__sitrep_found)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName sitrep -ScriptBlock { param($word, $line, $at)
          sitrep "[suggest:$at]" "$line" | Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notmatch '^[-/]') } |
            ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) } }
        """;

    /// <summary>The script of a shell; null for one that has none.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        "pwsh" => PowerShell,
        _ => null,
    };
}
