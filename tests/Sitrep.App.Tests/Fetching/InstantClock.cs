using System.Collections.Concurrent;

namespace Sitrep.App.Tests.Fetching;

/// <summary>A clock on which every wait is over at once: it moves on by as much, and remembers the wait.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2027, 5, 4, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The waits so far.</summary>
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    public void Move(TimeSpan span)
    {
        lock (gate) now += span;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero) return new DoneTimer();
        Waits.Enqueue(dueTime);
        Move(dueTime);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
        return new DoneTimer();
    }

    private sealed class DoneTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
