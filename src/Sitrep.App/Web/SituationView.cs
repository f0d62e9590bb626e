using Sitrep.App.Storage;
using Sitrep.App.Web.Drawing;

namespace Sitrep.App.Web;

/// <summary>A situation as a page shows it: told for a moment, compared with an earlier one. Immutable; safe on any thread.</summary>
internal sealed record SituationView
{
    public required SituationRow Row { get; init; }

    /// <summary>The situation at the moment shown, with all its changes.</summary>
    public required Report Report { get; init; }

    /// <summary>What is told as a change came after this.</summary>
    public required SinceMoment Since { get; init; }

    /// <summary>The moment asked for; null for the newest.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>True when the situation is told for this very hour: its newest page is not a week old.</summary>
    public bool IsLive { get; init; }

    public required Drawings Drawings { get; init; }

    public required Addresses Addresses { get; init; }

    public required Clock Clock { get; init; }

    public Situation Situation => Report.Situation;

    public DateTimeOffset Now => Clock.Now;

    /// <summary>The measures, the busiest first.</summary>
    public IEnumerable<MeasureSummary> Summaries => Report.Summaries;

    public IEnumerable<Measure> Measures => Situation.Measures;

    /// <summary>The measure that comes first, as in the report's first sentence: people dead before all else, then the busiest; fresh figures before old ones.</summary>
    public Measure? Main => Situation.Main;

    /// <summary>A measure by its id, or by one that stands for it.</summary>
    public Measure? FindMeasure(string id) => Measures.FirstOrDefault(measure => measure.Id == (Situation.Book.Aliases.TryGetValue(id, out var target) ? target : id));

    /// <summary>All entries of the measures.</summary>
    public IEnumerable<LedgerEntry> Entries => Measures.SelectMany(measure => measure.Entries);

    /// <summary>The claim of an id, counted or not; null for none in this situation.</summary>
    public Claim? FindClaim(string id) => Entries.Concat(Situation.Statements).Select(entry => entry.Claim).Concat(Situation.NotCounted.Select(item => item.Claim)).FirstOrDefault(claim => claim.Id.Value == id);

    /// <summary>The measure that a claim is an entry of.</summary>
    public Measure? MeasureOf(Claim claim) => Measures.FirstOrDefault(measure => measure.Entries.Any(entry => entry.Claim.Id == claim.Id));

    /// <summary>The name that the source of a claim goes by here.</summary>
    public string SourceOf(Claim claim) => Entries.FirstOrDefault(entry => entry.Claim.Id == claim.Id)?.Source ?? claim.Voices[0];

    /// <summary>The same told of the changes of one source only, for feeds.</summary>
    public SituationView OnlySource(string source) => this with { Report = Report with { Changes = [.. Report.Changes.Where(change => change.Entry.Source.Equals(source, StringComparison.OrdinalIgnoreCase))] } };

    /// <summary>The state of the page as a query; empty for the page as it comes.</summary>
    public string Query
    {
        get
        {
            var parts = new List<string>();
            if (At is { } at) parts.Add("at=" + Uri.EscapeDataString(Text.Times.Iso(at)));
            if (Since.Asked is { Length: > 0 } asked) parts.Add("since=" + Uri.EscapeDataString(asked));
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
        }
    }

    /// <summary>The same told of one measure only, for exports.</summary>
    public SituationView Only(Measure measure) => this with
    {
        Report = Report with
        {
            Situation = Situation with { Topics = [.. Situation.Topics.Where(topic => topic.Measures.Contains(measure)).Select(topic => topic with { Measures = [measure] })], Statements = [], NotCounted = [], Checks = [] },
            Changes = [.. Report.Changes.Where(change => change.MeasureId == measure.Id)],
            Summaries = [.. Report.Summaries.Where(summary => summary.Measure.Id == measure.Id)],
        },
    };
}
