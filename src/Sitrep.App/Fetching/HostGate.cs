namespace Sitrep.App.Fetching;

/// <summary>One host: one request at a time, and never too soon after the one before.</summary>
internal sealed class HostGate : IDisposable
{
    /// <summary>Held while a request runs.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset Next { get; set; }

    /// <summary>Set when the host asked to be left alone for longer than we wait: until then nothing is asked of it.</summary>
    public DateTimeOffset? ClosedUntil { get; set; }

    public void Dispose() => Turn.Dispose();
}
