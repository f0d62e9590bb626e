using Spectre.Console;

namespace Sitrep.App;

/// <summary>Where a command writes: data to one side, notes and errors to the other. Tests put writers of their own here.</summary>
internal sealed class Terminal
{
    public Terminal(TextWriter output, TextWriter notes, Stream raw, Stream input, int width, bool color, bool live)
    {
        Output = output;
        Notes = notes;
        Raw = raw;
        Input = input;
        Width = width;
        IsLive = live;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        Console.Profile.Width = width;
        Console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Data.</summary>
    public TextWriter Output { get; }

    /// <summary>Notes, progress and errors.</summary>
    public TextWriter Notes { get; }

    /// <summary>Data as bytes.</summary>
    public Stream Raw { get; }

    /// <summary>Standard input, as bytes.</summary>
    public Stream Input { get; }

    /// <summary>Columns of the table form.</summary>
    public int Width { get; }

    /// <summary>True when notes go to a terminal that can redraw a line.</summary>
    public bool IsLive { get; }

    /// <summary>Tables and colours over <see cref="Output"/>.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>The terminal of the process: colours only on a terminal and without NO_COLOR; 120 columns in a pipe, COLUMNS wins.</summary>
    public static Terminal OfProcess()
    {
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(false);
        var redirected = System.Console.IsOutputRedirected;
        var color = !redirected && Environment.GetEnvironmentVariable("NO_COLOR") is not { Length: > 0 };
        var output = new StreamWriter(new OutputStream(System.Console.OpenStandardOutput()), new System.Text.UTF8Encoding(false)) { AutoFlush = true };
        return new(output, System.Console.Error, new OutputStream(System.Console.OpenStandardOutput()), System.Console.OpenStandardInput(), Columns(redirected), color, !System.Console.IsErrorRedirected);
    }

    /// <summary>Writes an error the way all errors look and gives its exit code.</summary>
    public int Fail(Error error)
    {
        Notes.WriteLine($"error {error.Code}: {error.Text}");
        Notes.WriteLine($"hint: {error.Hint}");
        return error.ExitCode;
    }

    private static int Columns(bool redirected)
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns is >= 40 and <= 1000) return columns;
        if (redirected) return 120;
        try
        {
            return Math.Clamp(System.Console.WindowWidth, 60, 400);
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
