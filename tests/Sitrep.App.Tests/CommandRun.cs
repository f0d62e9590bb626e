using System.Text;

namespace Sitrep.App.Tests;

/// <summary>Runs a command line inside the test: what went to either side, and the exit code.</summary>
internal sealed record CommandRun(int Code, string Output, string Notes)
{
    public static Task<CommandRun> Of(string[] args, string input = "", TimeProvider? clock = null, int width = 160) => Of(args, Encoding.UTF8.GetBytes(input), clock, width);

    public static async Task<CommandRun> Of(string[] args, byte[] input, TimeProvider? clock = null, int width = 160)
    {
        var (output, notes, raw) = (new StringWriter(), new StringWriter(), new MemoryStream());
        var terminal = new Terminal(output, notes, raw, new MemoryStream(input), width, color: false, live: false);
        var code = await CommandTree.InvokeAsync(args, terminal, clock);
        return new(code, output + Encoding.UTF8.GetString(raw.ToArray()), notes.ToString());
    }
}
