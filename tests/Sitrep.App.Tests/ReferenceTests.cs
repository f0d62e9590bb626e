using System.CommandLine;
using System.Reflection;

namespace Sitrep.App.Tests;

/// <summary>Holds the reference to the program: every command, option and error is described.</summary>
public sealed class ReferenceTests
{
    private static string Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine(folder!.FullName, "docs", "reference", name));
    }

    private static List<Error> Errors() =>
    [
        .. typeof(Errors).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == typeof(Error)).Select(method => (Error)method.Invoke(null,
            [.. method.GetParameters().Select(parameter => parameter.ParameterType == typeof(int) ? (object)1 : parameter.ParameterType == typeof(string) ? "x" : new[] { "x" })])!),
    ];

    [Fact]
    public void Every_error_is_described_with_its_exit_code()
    {
        var page = Read("errors.md");
        Assert.All(Errors(), error => Assert.Contains($"| {error.Code} | {error.ExitCode} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_errors_share_a_code_and_each_has_a_hint()
    {
        Assert.Equal(Errors().Count, Errors().Select(error => error.Code).Distinct().Count());
        Assert.All(Errors(), error => Assert.NotEmpty(error.Hint));
    }

    [Fact]
    public void Every_command_and_option_is_described()
    {
        var page = Read("commands.md");
        var root = CommandTree.Build(new Terminal(TextWriter.Null, TextWriter.Null, Stream.Null, Stream.Null, 100, false, false), TimeProvider.System);
        foreach (var command in root.Subcommands)
        {
            Assert.Contains($"`sitrep {command.Name}", page, StringComparison.Ordinal);
            Assert.All(command.Options.Where(option => option.Name.StartsWith("--", StringComparison.Ordinal) && option.Name is not "--help"), option => Assert.Contains("`" + option.Name, page, StringComparison.Ordinal));
            Assert.False(string.IsNullOrEmpty(command.Description));
        }
    }
}
