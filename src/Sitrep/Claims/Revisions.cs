namespace Sitrep.Claims;

/// <summary>Reads what a claim does to an earlier figure, by its own words.</summary>
internal static class Revisions
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Wrong = Words.Set(
        "not instead mistakenly wrongly erroneously twice correct corrected corrects correction error mistake revised rather");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Withdrawing = Words.Set(
        "withdrew withdraws withdrawn retracted retracts retract disowned rescinded");
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Words.Set(
        "figure figures number numbers toll estimate estimates count statement claim");

    /// <summary>What the claim of the figure does.</summary>
    public static Revision Of(AnnotatedText text, Quantity quantity, Quantity? former, Attribution attribution)
    {
        var (first, end) = Words.SentenceTokens(text, quantity.Span.Start);
        if (former is not null && Words.Find(text, first, end, Wrong) >= 0) return Revision.Corrects;
        if (Words.Find(text, first, end, Withdrawing) >= 0 && Words.Find(text, first, end, Saying) >= 0) return Revision.Withdraws;
        if (attribution.Cue == CueClass.Denies && !attribution.IsNegated) return Revision.Denies;
        return Revision.None;
    }
}
