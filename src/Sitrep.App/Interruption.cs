using System.Runtime.InteropServices;

namespace Sitrep.App;

/// <summary>Ctrl-C and the wish of the system to end: the first time the command is asked to stop, the second time the program is gone at once.</summary>
/// <remarks>Being gone at once costs nothing that was told as done: every page is one transaction.</remarks>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly Terminal terminal;

    public Interruption(Terminal terminal)
    {
        this.terminal = terminal;
        registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle)];
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (stop.IsCancellationRequested) return; // not ours any more: the system ends the process
        context.Cancel = true;
        terminal.Notes.WriteLine();
        terminal.Notes.WriteLine("stopping after the page that is being kept; once more stops at once");
        stop.Cancel();
    }
}
