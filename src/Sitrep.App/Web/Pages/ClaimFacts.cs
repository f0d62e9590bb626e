using Sitrep.App.Storage;

namespace Sitrep.App.Web.Pages;

/// <summary>What the situation makes of the claims of one page.</summary>
internal sealed class ClaimFacts
{
    private readonly Dictionary<ClaimId, (LedgerEntry Entry, Measure? Measure)> entries = [];
    private readonly Dictionary<ClaimId, string> reasons = [];
    private readonly SituationView view;

    public ClaimFacts(SituationView view, StoredReading stored)
    {
        this.view = view;
        var ids = stored.Claims.Select(claim => claim.Id).ToHashSet();
        foreach (var measure in view.Measures)
            foreach (var entry in measure.Entries) if (ids.Contains(entry.Claim.Id)) entries.TryAdd(entry.Claim.Id, (entry, measure));
        foreach (var entry in view.Situation.Statements) if (ids.Contains(entry.Claim.Id)) entries.TryAdd(entry.Claim.Id, (entry, null));
        foreach (var item in view.Situation.NotCounted) if (ids.Contains(item.Claim.Id)) reasons.TryAdd(item.Claim.Id, item.Reason);
    }

    /// <summary>The entry of a claim and its measure; nothing for a claim that is not counted or of a superseded reading.</summary>
    public (LedgerEntry? Entry, Measure? Measure) Of(Claim claim) => entries.TryGetValue(claim.Id, out var found) ? (found.Entry, found.Measure) : (null, null);

    /// <summary>Why a claim is not counted; null for one that is.</summary>
    public string? ReasonOf(Claim claim) => reasons.GetValueOrDefault(claim.Id);

    /// <summary>The name its source goes by in the situation.</summary>
    public string SourceOf(Claim claim) => Of(claim).Entry?.Source ?? claim.Voices[0];

    /// <summary>The class of its source's colour.</summary>
    public string ClassOf(Claim claim) => ReasonOf(claim) is null ? view.Drawings.Sources[SourceOf(claim)].Class : "s0";
}
