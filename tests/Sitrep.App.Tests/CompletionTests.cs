using Sitrep.App.Commands;

namespace Sitrep.App.Tests;

/// <summary>The completion scripts, loaded by the shells themselves where they are installed.</summary>
public sealed class CompletionTests
{
    private static async Task<string[]> Complete(string shell, string script, TemporaryFolder folder)
    {
        Assert.SkipUnless(ProgramRun.Exists(shell), shell + " is not installed");
        var function = shell == "fish" ? $"function sitrep; {ProgramRun.Sitrep} $argv; end\n" : $"sitrep() {{ {ProgramRun.Sitrep} \"$@\"; }}\n";
        var run = await ProgramRun.Of(shell, ["-c", function + script], folder.Path);
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal)];
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        folder.Write("page one.html", "x");
        folder.Write("show.html", "x");
        return folder;
    }

    [Theory]
    [InlineData("sitrep sh", "show")]
    [InlineData("sitrep read --st", "--store")]
    [InlineData("sitrep show --format js", "json jsonl jsonld")]
    [InlineData("sitrep read sh", "show.html")]
    [InlineData("sitrep read pa", "page one.html")]
    [InlineData("sitrep read ", "page one.html show.html")]
    public async Task Bash_completes_commands_options_values_and_files(string line, string expected)
    {
        using var folder = Folder();
        var words = line.Split(' ');
        var array = string.Join(' ', words.Select(word => $"'{word}'"));
        var found = await Complete("bash", $"{CompletionScripts.Of("bash")}\nCOMP_LINE='{line}'; COMP_POINT={line.Length}; COMP_WORDS=({array}); COMP_CWORD={words.Length - 1}; _sitrep; printf '%s\\n' \"${{COMPREPLY[@]}}\"", folder);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("sitrep sh", "show")]
    [InlineData("sitrep read --st", "--store")]
    public async Task Fish_completes_commands_and_options(string line, string expected)
    {
        using var folder = Folder();
        var found = await Complete("fish", $"{CompletionScripts.Of("fish")}\ncomplete -C '{line}'", folder);
        Assert.Contains(expected, found);
        Assert.DoesNotContain("--help", found);
    }

    [Fact]
    public async Task Zsh_loads_its_script()
    {
        using var folder = Folder();
        var found = await Complete("zsh", $"autoload -U compinit; compinit -u -D\n{CompletionScripts.Of("zsh")}\nwhence -w _sitrep; print -- ${{_comps[sitrep]}}", folder);
        Assert.Equal(["_sitrep", "_sitrep: function"], found);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Each_shell_of_the_reference_has_a_script(string shell)
    {
        var run = await CommandRun.Of(["completion", shell]);
        Assert.Equal(0, run.Code);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }
}
