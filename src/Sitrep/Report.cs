using System.Collections.Immutable;

namespace Sitrep;

/// <summary>A situation as it is told at a moment: every measure, what conflicts, what changed since a former moment, what is missing.</summary>
public sealed record Report
{
    /// <summary>Name and version of the form (docs/reference/report-schema.md).</summary>
    public const string SchemaName = "sitrep.report/1";

    /// <summary>The situation told.</summary>
    public required Situation Situation { get; init; }

    /// <summary>What was asked for.</summary>
    public ReportRequest Request { get; init; } = ReportRequest.Plain;

    /// <summary>The moment it is told for; null while nothing is dated.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Changes are told from here on; null for no former moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The moment that "yesterday" stands for: the cut-off before, or 24 hours before; null while nothing is dated.</summary>
    public DateTimeOffset? Yesterday { get; init; }

    /// <summary>Who says how many, since when, in one or two sentences; empty while no figure stands.</summary>
    public string Lead { get; init; } = "";

    /// <summary>Every measure in the order of the situation's topics: yesterday, today, change, best documented, places.</summary>
    public ImmutableArray<MeasureSummary> Summaries { get; init; } = [];

    /// <summary>What changed, each in a sentence with its evidence.</summary>
    public ImmutableArray<ChangeNote> Changes { get; init; } = [];

    /// <summary>Sources that have been silent for long, the longest first.</summary>
    public ImmutableArray<SilentSource> SilentSources { get; init; } = [];

    /// <summary>The cells asked for, as they were found.</summary>
    public ImmutableArray<CellReport> Expected { get; init; } = [];

    /// <summary>What the pages leave open.</summary>
    public ImmutableArray<OpenQuestion> Questions { get; init; } = [];

    /// <summary>What figures are to each other, each with its reason in one sentence.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];

    /// <summary>The state of things in one paragraph, each figure with its source, time and outlet: to be copied.</summary>
    public string Paragraph { get; init; } = "";
}
