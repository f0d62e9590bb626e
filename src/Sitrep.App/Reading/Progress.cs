using System.Diagnostics;

namespace Sitrep.App.Reading;

/// <summary>Shows how far a read is: a bar on a terminal when it is long, a line a page when asked.</summary>
internal sealed class Progress
{
    private readonly Terminal terminal;
    private readonly bool plain, bar;
    private readonly Stopwatch timer = Stopwatch.StartNew();
    private bool drawn;

    private Progress(Terminal terminal, bool plain, bool bar)
    {
        this.terminal = terminal;
        this.plain = plain;
        this.bar = bar;
    }

    /// <summary>The form of that name: auto, plain, none.</summary>
    public static Progress Of(string form, Terminal terminal) => new(terminal, form == "plain", form == "auto" && terminal.IsLive);

    /// <summary>A page is kept. In the plain form the line is written only now, after its transaction.</summary>
    public void Done(string address, int done)
    {
        if (plain)
        {
            terminal.Notes.WriteLine("done " + address);
            terminal.Notes.Flush();
        }
        else if (bar && timer.ElapsedMilliseconds > 1000) Draw(done);
    }

    /// <summary>So many of the addresses have been fetched; told before the next one is waited for.</summary>
    public void Fetching(int done, int of)
    {
        if (!bar || done >= of) return;
        Write(FormattableString.Invariant($"{done} of {of} addresses fetched "));
    }

    /// <summary>Takes the bar off the screen.</summary>
    public void Clear()
    {
        if (drawn) terminal.Notes.Write("\r" + new string(' ', 48) + "\r");
        drawn = false;
    }

    private void Draw(int done)
    {
        Write(FormattableString.Invariant($"{done} pages, {done / timer.Elapsed.TotalSeconds:0} a second "));
    }

    private void Write(string text)
    {
        drawn = true;
        terminal.Notes.Write("\r" + text.PadRight(40));
    }
}
