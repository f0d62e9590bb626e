using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A situation as it is told at a moment: every measure, what conflicts, what changed since a former moment.</summary>
public sealed record Report
{
    /// <summary>Name and version of the form (docs/reference/report-schema.md).</summary>
    public const string SchemaName = "sitrep.report/1";

    /// <summary>The situation told.</summary>
    public required Situation Situation { get; init; }

    /// <summary>The moment it is told for; null while nothing is dated.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Changes are told from here on; null for no former moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What changed, each in a sentence with its evidence.</summary>
    public ImmutableArray<ChangeNote> Changes { get; init; } = [];
}
