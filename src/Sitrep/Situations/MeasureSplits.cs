namespace Sitrep.Situations;

/// <summary>Puts figures of one place or one source into measures of their own, as people asked for by hand.</summary>
internal sealed class MeasureSplits(IReadOnlyList<Correction> corrections, MeasureBook book)
{
    private readonly List<(string Id, string What, string Name)> rules =
    [
        .. corrections.Where(correction => correction.Field == CorrectionField.SplitMeasure && correction.Value.Contains('=', StringComparison.Ordinal))
            .Select(correction => (book.Resolve(correction.Target), correction.Value[..correction.Value.IndexOf('=', StringComparison.Ordinal)], correction.Value[(correction.Value.IndexOf('=', StringComparison.Ordinal) + 1)..])),
    ];

    /// <summary>The key of a figure: its own, or that of the measure that was split off.</summary>
    public MeasureKey KeyOf(MeasureKey key, LedgerEntry entry)
    {
        if (rules.Count == 0 || book.Find(key) is not { } id) return key;
        foreach (var (split, what, name) in rules)
        {
            if (split != id) continue;
            if (what == "place" && name.Equals(entry.Claim.Place?.Name, StringComparison.OrdinalIgnoreCase)) return key with { Place = name };
            if (what == "source" && name.Equals(entry.Source, StringComparison.OrdinalIgnoreCase)) return key with { State = (key.State + " by " + name).Trim() };
        }
        return key;
    }
}
