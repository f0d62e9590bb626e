using System.Collections.Immutable;

namespace Sitrep;

/// <summary>Figures that may be compared: the same counted thing, state, dimension and place.</summary>
public sealed record Measure
{
    /// <summary>Minted once and kept.</summary>
    public required string Id { get; init; }

    /// <summary>What makes a figure one of this measure.</summary>
    public required MeasureKey Key { get; init; }

    /// <summary>For people: "People dead", "Area under water (km²)".</summary>
    public required string Title { get; init; }

    /// <summary>What stands at the moment the situation is looked at.</summary>
    public required Standing Now { get; init; }

    /// <summary>Number of independent origins among all its entries.</summary>
    public int Origins { get; init; }

    /// <summary>
    /// Its figures incident by incident, in order of their days, where the situation is made of many incidents; else empty. The range of the measure is then
    /// of the figures that are of no single incident.
    /// </summary>
    public ImmutableArray<IncidentRow> Incidents { get; init; } = [];

    /// <summary>All its figures in time order, one entry a claim and source.</summary>
    public ImmutableArray<LedgerEntry> Entries => Now.Entries;

    /// <summary>The figures that stand now, lowest first.</summary>
    public IEnumerable<LedgerEntry> Standing => Now.Figures.Select(figure => figure.Entry)
        .OrderBy(entry => entry.Claim.Quantity!.BaseLow).ThenBy(entry => entry.Time);

    /// <summary><see cref="Sitrep.Standing.Lowest"/> of now.</summary>
    public LedgerEntry? Lowest => Now.Lowest;

    /// <summary><see cref="Sitrep.Standing.Highest"/> of now.</summary>
    public LedgerEntry? Highest => Now.Highest;

    /// <summary><see cref="Sitrep.Standing.Latest"/> of now.</summary>
    public LedgerEntry? Latest => Now.Latest;

    /// <summary><see cref="Sitrep.Standing.IsStale"/> of now.</summary>
    public bool IsStale => Now.IsStale;

    /// <summary><see cref="Sitrep.Standing.Conflicts"/> of now.</summary>
    public ImmutableArray<Conflict> Conflicts => Now.Conflicts;

    /// <summary>False where the figures count different things and are only listed: people of whom no word tells what became of them.</summary>
    public bool IsComparable => !Sitrep.Standing.AreUnlike(Entries);

    /// <summary>What stood at an earlier moment, by the same rule as what stands now.</summary>
    public Standing StandingAt(DateTimeOffset moment) => Sitrep.Standing.Of(Entries, moment);
}
