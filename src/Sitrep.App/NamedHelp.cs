using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Sitrep.App;

/// <summary>The library's help under the program's own name: it would print that of the assembly.</summary>
internal sealed class NamedHelp(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var written = new StringWriter();
        parseResult.InvocationConfiguration.Output = written;
        try
        {
            var code = help.Invoke(parseResult);
            output.Write(written.ToString().Replace("  " + RootCommand.ExecutableName + " ", "  sitrep ", StringComparison.Ordinal));
            return code;
        }
        finally
        {
            parseResult.InvocationConfiguration.Output = output;
        }
    }
}
