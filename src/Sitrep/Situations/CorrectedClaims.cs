using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Claims with what people corrected by hand laid over them: the original is kept beside every one that changed.</summary>
internal sealed class CorrectedClaims
{
    private readonly Dictionary<ClaimId, Correction> events = [];
    private readonly Dictionary<string, PlaceMention> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<RecordedClaim> claims = [];
    private readonly List<Correction> found = [];
    private readonly List<Correction> orphans = [];

    private CorrectedClaims(IReadOnlyList<RecordedClaim> given, IReadOnlyList<Correction> corrections, MeasureBook book)
    {
        foreach (var recorded in given)
            if (recorded.Claim.Place is { } place) places.TryAdd(place.Name, place);
        var onClaims = corrections.Where(correction => correction.Claim is not null).ToLookup(correction => correction.Claim!.Value);
        var known = new HashSet<ClaimId>();
        foreach (var recorded in given.Concat(corrections.Where(correction => correction.Added is not null).Select(Added)))
        {
            known.Add(recorded.Claim.Id);
            claims.Add(Correct(recorded, onClaims[recorded.Claim.Id], book));
        }
        foreach (var correction in corrections)
        {
            var isFound = correction.Added is not null || correction.Claim is { } claim && known.Contains(claim)
                || correction.Claim is null && (correction.Field is CorrectionField.MergeSituations or CorrectionField.MovePage || correction.Target.Length > 0 && book.Ids.Values.Contains(correction.Target));
            (isFound ? found : orphans).Add(correction);
        }
    }

    /// <summary>The claims as they count, those added by hand behind the others.</summary>
    public IReadOnlyList<RecordedClaim> Claims => claims;

    /// <summary>The corrections that found their place.</summary>
    public ImmutableArray<Correction> Found => [.. found];

    /// <summary>The corrections that did not.</summary>
    public ImmutableArray<Correction> Orphans => [.. orphans];

    /// <summary>The claims with the corrections laid over them; of two on one field the later one holds.</summary>
    public static CorrectedClaims Of(IReadOnlyList<RecordedClaim> claims, IReadOnlyList<Correction> corrections, MeasureBook book) => new(claims, corrections, book);

    /// <summary>Whether the claim was said by hand to belong to the situation or not; null where nobody said so.</summary>
    public Correction? EventOf(ClaimId claim) => events.GetValueOrDefault(claim);

    private static RecordedClaim Added(Correction correction) => new(correction.Added!, correction.MadeAt, correction.MadeAt) { ByHand = [correction] };

    private RecordedClaim Correct(RecordedClaim recorded, IEnumerable<Correction> corrections, MeasureBook book)
    {
        var claim = recorded.Claim;
        var made = ImmutableArray.CreateBuilder<Correction>();
        foreach (var correction in corrections)
        {
            if (correction.Field is CorrectionField.NotThisEvent or CorrectionField.ThisEvent) events[claim.Id] = correction;
            claim = Apply(claim, correction, book);
            made.Add(correction);
        }
        if (made.Count == 0) return recorded;
        return recorded with { Claim = claim, Original = recorded.Original ?? recorded.Claim, ByHand = [.. recorded.ByHand, .. made] };
    }

    private Claim Apply(Claim claim, Correction correction, MeasureBook book) => correction.Field switch
    {
        CorrectionField.Source => claim with { Attribution = SourceOf(claim.Attribution, correction.Value) },
        CorrectionField.Figure when claim.Quantity is { } quantity && FigureText.TryRead(correction.Value, quantity, out var figure) => claim with { Quantity = figure, Stance = claim.Stance == Stance.Denied ? claim.Stance : Stance.Reported },
        CorrectionField.Place => claim with { Place = correction.Value.Length == 0 ? null : PlaceOf(claim, correction.Value) },
        CorrectionField.Time when TimeText.TryRead(correction.Value, out var time) => claim with { Said = time },
        CorrectionField.Measure => InMeasure(claim, correction.Value, book),
        _ => claim,
    };

    /// <summary>The new source in place of the old one; empty for the outlet's own voice.</summary>
    private static Attribution SourceOf(Attribution attribution, string name) => name.Length == 0
        ? attribution with { Kind = AttributionKind.OutletVoice, Sources = [], Chain = [] }
        : attribution with { Kind = attribution.Kind == AttributionKind.OutletVoice ? AttributionKind.Indirect : attribution.Kind, Sources = [new(name)] };

    /// <summary>The place as another claim of the situation has it, else its name alone.</summary>
    private PlaceMention PlaceOf(Claim claim, string name) => places.TryGetValue(name, out var known) ? known : new() { Span = claim.Evidence.Span, Name = name };

    /// <summary>Subject and state of a measure: by its id, or as <c>subject|state</c>.</summary>
    private static Claim InMeasure(Claim claim, string value, MeasureBook book)
    {
        var key = book.Ids.Where(pair => pair.Value == value).Select(pair => pair.Key).FirstOrDefault();
        var parts = key is null ? value.Split('|') : [key.Subject, key.State];
        if (parts.Length != 2 || parts[0].Length == 0) return claim;
        var state = parts[1].Length == 0 ? null : parts[1];
        return claim with { Subject = parts[0], State = state, Quantity = claim.Quantity is { } quantity ? quantity with { State = state, Role = quantity.Role == QuantityRole.Part ? QuantityRole.Level : quantity.Role } : null };
    }
}
