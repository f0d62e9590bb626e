namespace Sitrep.App.Web.Drawing;

/// <summary>The stretch of time that all charts of a page share.</summary>
/// <param name="Start">A little before the first figure.</param>
/// <param name="End">Now of the situation.</param>
internal readonly record struct TimeFrame(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(6);

    /// <summary>The clock of the page: all times are written at the offset of now.</summary>
    public TimeSpan Offset => End.Offset;

    public TimeSpan Length => End - Start;

    /// <summary>A time on the clock of the page.</summary>
    public DateTimeOffset Local(DateTimeOffset time) => time.ToOffset(Offset);

    /// <summary>Where a time lies, 0 at the start and 1 at the end; times outside lie on the edge.</summary>
    public double Share(DateTimeOffset time) => Math.Clamp((time - Start) / Length, 0, 1);

    /// <summary>The frame of a situation's figures; null when it has none.</summary>
    /// <remarks>A figure that was said long before all others does not press them together: what lies before the first hundredth is drawn on the edge.</remarks>
    public static TimeFrame? Of(Situation situation)
    {
        var times = situation.Measures.SelectMany(measure => measure.Entries).Select(entry => entry.Time).Order().ToArray();
        if (times.Length == 0) return null;
        var end = situation.Now is { } now && now >= times[^1] ? now : times[^1];
        var first = times[0];
        var usual = times[times.Length / 50];
        if (end - first > 3 * (end - usual)) first = usual;
        var length = end - first > Shortest ? end - first : Shortest;
        return new((end - length * 1.04).ToOffset(end.Offset), end);
    }
}
