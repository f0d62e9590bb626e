namespace Sitrep.App.Web.Drawing;

/// <summary>What stood when: the figures of a measure that were levels, each from its saying to what ended it.</summary>
internal sealed class MeasureHistory
{
    /// <summary>A figure makes the range for this long.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>The line of a figure ends after this long.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(48);

    private readonly Dictionary<ClaimId, List<LedgerEntry>> byClaim = [];
    private readonly HashSet<ClaimId> takingBack = [];

    public MeasureHistory(Measure measure, DrawnUnit unit)
    {
        Measure = measure;
        Unit = unit;
        foreach (var entry in measure.Entries)
        {
            if (!byClaim.TryGetValue(entry.Claim.Id, out var entries)) byClaim.Add(entry.Claim.Id, entries = []);
            entries.Add(entry);
            if (entry is { By: { } by, Status: EntryStatus.Withdrawn or EntryStatus.Denied }) takingBack.Add(by);
        }
        Levels = LevelsOf(measure);
    }

    public Measure Measure { get; }

    public DrawnUnit Unit { get; }

    /// <summary>The figures that stood once, in time order.</summary>
    public IReadOnlyList<Level> Levels { get; }

    /// <summary>What replaced, corrected, withdrew or denied an entry: of the same source where there is one.</summary>
    public LedgerEntry? ByOf(LedgerEntry entry) => entry.By is { } by && byClaim.TryGetValue(by, out var entries)
        ? entries.Find(other => other.Source.Equals(entry.Source, StringComparison.OrdinalIgnoreCase)) ?? entries[0]
        : null;

    /// <summary>How an entry is drawn; null for one that is not: a former figure, a change, the word that takes another figure back.</summary>
    public MarkKind? KindOf(LedgerEntry entry) => entry.Status switch
    {
        EntryStatus.Former or EntryStatus.Change => null,
        EntryStatus.Withdrawn or EntryStatus.Denied when entry.By is null && takingBack.Contains(entry.Claim.Id) => null,
        EntryStatus.Withdrawn => MarkKind.Withdrawn,
        EntryStatus.Denied => MarkKind.Denied,
        EntryStatus.Corrected => MarkKind.Corrected,
        EntryStatus.Planned => MarkKind.Planned,
        EntryStatus.Part or EntryStatus.Supposed => MarkKind.Part,
        _ => OfBound(entry.Claim.Quantity!),
    };

    /// <summary>The last figure of a source that stood at a moment; null for none.</summary>
    public LedgerEntry? LevelAt(DateTimeOffset time, string source)
    {
        LedgerEntry? last = null, any = null;
        foreach (var level in Levels)
        {
            if (level.Entry.Time > time) break;
            any = level.Entry;
            if (level.Entry.Source.Equals(source, StringComparison.OrdinalIgnoreCase)) last = level.Entry;
        }
        return last ?? any;
    }

    /// <summary>Lowest to highest over time, from figures up to 24 hours old; where there is none, there is no range.</summary>
    /// <param name="now">Nothing is told beyond it.</param>
    public IReadOnlyList<RangeStep> Ranges(DateTimeOffset now)
    {
        var spans = Levels.Select(level => (level.Entry, From: level.Entry.Time, Until: Earlier(Earlier(level.Until, level.Entry.Time + Fresh), now))).Where(span => span.Until > span.From).ToList();
        var moments = spans.Select(span => span.From).Concat(spans.Select(span => span.Until)).Distinct().Order().ToList();
        var (steps, active, next) = (new List<RangeStep>(), new List<(LedgerEntry Entry, DateTimeOffset From, DateTimeOffset Until)>(), 0);
        for (var i = 0; i + 1 < moments.Count; i++)
        {
            active.RemoveAll(span => span.Until <= moments[i]);
            while (next < spans.Count && spans[next].From <= moments[i]) active.Add(spans[next++]);
            if (active.Count == 0) continue;
            var (low, high) = RangeOf(active.ConvertAll(span => span.Entry.Claim.Quantity!));
            if (steps.Count > 0 && steps[^1] is var last && last.Until == moments[i] && last.Low == low && last.High == high) steps[^1] = last with { Until = moments[i + 1] };
            else steps.Add(new(moments[i], moments[i + 1], low, high));
        }
        return steps;
    }

    /// <summary>As the ledger makes its range: "dozens" is no end beside figures, "at least" lowers nothing beside firm ones.</summary>
    private (double Low, double High) RangeOf(List<Quantity> figures)
    {
        var clear = figures.Exists(figure => !figure.IsVague) ? figures.FindAll(figure => !figure.IsVague) : figures;
        var firm = clear.FindAll(figure => figure.Bound is not (Bound.AtLeast or Bound.MoreThan));
        return ((firm.Count > 0 ? firm : clear).Min(Unit.Low), clear.Max(Unit.High));
    }

    private List<Level> LevelsOf(Measure measure)
    {
        var levels = new List<Level>();
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in measure.Entries)
        {
            if (!Stood(entry)) continue;
            if (open.TryGetValue(entry.Source, out var before)) levels[before] = levels[before] with { Until = Earlier(levels[before].Until, entry.Time), Next = entry };
            open[entry.Source] = levels.Count;
            var until = entry.Status == EntryStatus.Withdrawn && ByOf(entry) is { } by ? by.Time : DateTimeOffset.MaxValue;
            levels.Add(new(entry, until, null));
        }
        return levels;
    }

    /// <summary>True for a level: what stands, and what stood until a later word of its source.</summary>
    private bool Stood(LedgerEntry entry) => entry.Status switch
    {
        EntryStatus.Standing or EntryStatus.Corrected => true,
        EntryStatus.Replaced => ByOf(entry) is not { } by || by.Time >= entry.Time && !(entry.Claim.Quantity!.IsVague && !by.Claim.Quantity!.IsVague && by.Time == entry.Time),
        EntryStatus.Withdrawn => entry.By is not null,
        _ => false,
    };

    private static MarkKind OfBound(Quantity quantity) => quantity.IsVague ? MarkKind.Vague : quantity.Bound switch
    {
        Bound.AtLeast or Bound.MoreThan => MarkKind.AtLeast,
        Bound.AtMost or Bound.LessThan => MarkKind.AtMost,
        Bound.About => MarkKind.About,
        _ => quantity.High != quantity.Low ? MarkKind.Between : MarkKind.Exact,
    };

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    /// <summary>A figure that stood.</summary>
    /// <param name="Entry">The figure.</param>
    /// <param name="Until">When its source replaced it or took it back; the end of time where it did not.</param>
    /// <param name="Next">The level that replaced it.</param>
    internal readonly record struct Level(LedgerEntry Entry, DateTimeOffset Until, LedgerEntry? Next);

    /// <summary>A stretch of time with one range.</summary>
    internal readonly record struct RangeStep(DateTimeOffset From, DateTimeOffset Until, double Low, double High);
}
