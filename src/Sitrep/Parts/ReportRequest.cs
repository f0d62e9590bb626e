using System.Collections.Immutable;

namespace Sitrep;

/// <summary>What a reader asks of a report.</summary>
public sealed record ReportRequest
{
    /// <summary>Asks for nothing but what stands.</summary>
    public static ReportRequest Plain { get; } = new();

    /// <summary>Changes by figures said after this moment are told; null for no such moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Changes by figures written down after this moment are told (what the last read brought, however old it is); used where <see cref="Since"/> is null.</summary>
    public DateTimeOffset? RecordedSince { get; init; }

    /// <summary>The zone in which times are told and days begin.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>Time of day at which a reporting day ends; null for none: then yesterday is 24 hours before.</summary>
    public TimeOnly? Cutoff { get; init; }

    /// <summary>Cells that the reader expects to be filled.</summary>
    public ImmutableArray<ExpectedCell> Expected { get; init; } = [];

    /// <summary>After so long without a figure a measure is called silent.</summary>
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromHours(24);
}
