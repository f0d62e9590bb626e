using System.Collections.Immutable;

namespace Sitrep;

/// <summary>What stands of a measure at a moment. The one place that decides it: prose, tables, charts and exports all follow from it.</summary>
/// <remarks>
/// A source's last figure that it has neither replaced nor withdrawn, no plan, no part, no change, no former figure, no supposition.
/// Figures of single incidents (<see cref="LedgerEntry.Incident"/>) stand in their own rows and make no range here: no figure replaces one of another incident.
/// The range is of those up to 24 hours old; when there are none, of the last ones: those up to 24 hours older than the newest.
/// </remarks>
public sealed record Standing
{
    /// <summary>Up to this age a figure makes the range.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);

    /// <summary>After this age a figure's line ends.</summary>
    public static readonly TimeSpan EndsAfter = TimeSpan.FromHours(48);

    /// <summary>The moment looked at; null for the end of all entries.</summary>
    public DateTimeOffset? At { get; private init; }

    /// <summary>All entries up to the moment, in time order, each with its status at that moment.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; private init; } = [];

    /// <summary>The figures that stand, the newest first.</summary>
    public ImmutableArray<StandingFigure> Figures { get; private init; } = [];

    /// <summary>The standing figures that make the range, in time order.</summary>
    public ImmutableArray<LedgerEntry> Range { get; private init; } = [];

    /// <summary>The lowest of the range; "at least" does not lower it while a firm figure stands. Null when none stands.</summary>
    public LedgerEntry? Lowest { get; private init; }

    /// <summary>The highest of the range; of two, the one that leaves room above. Null when none stands.</summary>
    public LedgerEntry? Highest { get; private init; }

    /// <summary>The one of the range that was said last. Null when none stands.</summary>
    public LedgerEntry? Latest { get; private init; }

    /// <summary>True when figures stand and none of them is 24 hours old or less.</summary>
    public bool IsStale { get; private init; }

    /// <summary>Number of independent origins in the range.</summary>
    public int Origins { get; private init; }

    /// <summary>Pairs of figures of the range, of different origins, that cannot both be right.</summary>
    public ImmutableArray<Conflict> Conflicts { get; private init; } = [];

    /// <summary>How long nobody has given a figure of any kind; null while there is none at all or no moment is asked for.</summary>
    public TimeSpan? Silence => At is { } moment && Entries is [.., var last] ? moment - last.Time : null;

    /// <summary>What stands of the entries at a moment.</summary>
    /// <param name="entries">Entries of one measure in time order; statuses that they carry are decided anew, but for parts.</param>
    /// <param name="at">The moment; entries said later are left out. Null for the end of all.</param>
    public static Standing Of(IEnumerable<LedgerEntry> entries, DateTimeOffset? at)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return Settle(entries.Where(entry => at is null || entry.Time <= at).ToList(), at);
    }

    /// <summary>What stands of entries that have been cut already: a page without a date is told at the time it was seen, which may lie after the moment.</summary>
    internal static Standing Settle(List<LedgerEntry> told, DateTimeOffset? at)
    {
        if (AreUnlike(told)) return Settled(Apart(told), [], at);
        if (told.TrueForAll(entry => entry.Incident is null)) Statuses.Settle(told);
        else told = [.. told.GroupBy(entry => entry.Incident).SelectMany(SettledGroup).OrderBy(entry => entry.Time)];
        return Settled(told, told.FindAll(entry => entry.Status == EntryStatus.Standing && entry.Incident is null), at);
    }

    /// <summary>What stands of the settled entries of one incident, whatever their age.</summary>
    internal static Standing OfIncident(List<LedgerEntry> settled) => Settled(settled, settled.FindAll(entry => entry.Status == EntryStatus.Standing), null);

    /// <summary>
    /// People of whom no word tells what became of them ("some 5,000 people", "two men"): counts of different things. They are listed, each stands, and none is set
    /// against another.
    /// </summary>
    internal static bool AreUnlike(IReadOnlyList<LedgerEntry> told) =>
        told.Count > 0 && told.All(entry => entry.Claim is { Subject: "person", State: null or "", Quantity.Unit.Dimension: "count" });

    private static List<LedgerEntry> Apart(List<LedgerEntry> told) => told.ConvertAll(entry =>
    {
        var alone = new List<LedgerEntry> { entry };
        Statuses.Settle(alone);
        return alone[0];
    });

    private static List<LedgerEntry> SettledGroup(IEnumerable<LedgerEntry> group)
    {
        var own = group.ToList();
        Statuses.Settle(own);
        return own;
    }

    private static Standing Settled(List<LedgerEntry> told, List<LedgerEntry> ranged, DateTimeOffset? at)
    {
        var standing = told.FindAll(entry => entry.Status == EntryStatus.Standing);
        var fresh = ranged.FindAll(entry => AgeOf(entry, at) == FigureAge.Fresh);
        var range = fresh.Count > 0 ? fresh : ranged.FindAll(entry => ranged[^1].Time - entry.Time <= FreshFor);
        if (range.Exists(IsFirm)) range.RemoveAll(entry => !IsFirm(entry)); // "dozens" is no end of a range that has figures
        return new()
        {
            At = at,
            Entries = [.. told],
            Figures = [.. standing.AsEnumerable().Reverse().Select(entry => new StandingFigure(entry, AgeOf(entry, at)))],
            Range = [.. range],
            Lowest = LowestOf(range),
            Highest = range.MaxBy(entry => (entry.Claim.Quantity!.BaseHigh, IsOpenAbove(entry))),
            Latest = range.Count > 0 ? range[^1] : null,
            IsStale = ranged.Count > 0 && fresh.Count == 0,
            Origins = range.Select(entry => entry.Origin).Distinct().Count(),
            Conflicts = Sitrep.Conflicts.Among(range),
        };
    }

    /// <summary>How old a figure is at a moment; fresh where no moment is given.</summary>
    private static FigureAge AgeOf(LedgerEntry entry, DateTimeOffset? at)
    {
        if (at is not { } moment) return FigureAge.Fresh;
        var age = moment - entry.Time;
        return age <= FreshFor ? FigureAge.Fresh : age <= EndsAfter ? FigureAge.Stale : FigureAge.Ended;
    }

    private static bool IsFirm(LedgerEntry entry) => !entry.Claim.Quantity!.IsVague;

    private static bool IsOpenAbove(LedgerEntry entry) => entry.Claim.Quantity!.Bound is Bound.AtLeast or Bound.MoreThan;

    private static LedgerEntry? LowestOf(List<LedgerEntry> range) =>
        (range.Exists(entry => !IsOpenAbove(entry)) ? range.FindAll(entry => !IsOpenAbove(entry)) : range).MinBy(entry => entry.Claim.Quantity!.BaseLow);
}
