using System.Collections.Immutable;

namespace Sitrep.Situations;

/// <summary>Lists the relations of a situation that are worth a sentence: among the figures that stand, and of each to the one before it.</summary>
public static class SituationRelations
{
    /// <summary>Figures of a measure that are set against each other: the newest.</summary>
    private const int MostFigures = 8;

    /// <summary>The relations, measure by measure, in time order of the later figure; each pair once.</summary>
    public static ImmutableArray<Relation> Of(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        var judge = new ClaimRelations(situation);
        var told = new HashSet<(ClaimId, ClaimId)>();
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var measure in situation.Measures)
        {
            var figures = measure.Now.Range.TakeLast(MostFigures).Select(entry => entry.Claim).DistinctBy(claim => claim.Id).ToList();
            for (var i = 0; i < figures.Count; i++)
            {
                for (var k = i + 1; k < figures.Count; k++) Add(figures[i], figures[k]);
                if (Former(measure, figures[i]) is { } former) Add(former, figures[i]);
            }
            foreach (var part in measure.Entries.Where(entry => entry.Status == EntryStatus.Part).TakeLast(MostFigures))
                if (figures.Find(whole => whole.Evidence.CaptureId == part.Claim.Evidence.CaptureId) is { } whole) Add(part.Claim, whole);
        }
        return relations.ToImmutable();

        void Add(Claim first, Claim second)
        {
            if (first.Id == second.Id || told.Contains((second.Id, first.Id)) || !told.Add((first.Id, second.Id))) return;
            relations.Add(judge.Between(first, second));
        }
    }

    /// <summary>The figure that the source gave before, or else the last one that somebody gave before.</summary>
    private static Claim? Former(Measure measure, Claim claim)
    {
        if (measure.Entries.FirstOrDefault(entry => entry.Claim.Id == claim.Id) is not { } own) return null;
        return measure.Entries.LastOrDefault(entry => entry.By == claim.Id)?.Claim
            ?? measure.Entries.LastOrDefault(entry => entry.Time < own.Time && entry.Status is EntryStatus.Standing or EntryStatus.Replaced)?.Claim;
    }
}
