using Sitrep.Models;

namespace Sitrep.Situations;

/// <summary>Judges what two claims of a situation are to each other. Immutable; safe on any thread.</summary>
/// <remarks>Event first, then what is counted, then the figures with their bounds, sources and times (docs/concepts/ledger.md).</remarks>
public sealed class ClaimRelations
{
    private readonly Dictionary<ClaimId, string> uncounted = [];
    private readonly Dictionary<ClaimId, LedgerEntry> entries = [];
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relations of a situation's claims.</summary>
    public ClaimRelations(Situation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        foreach (var claim in situation.NotCounted) uncounted[claim.Claim.Id] = claim.Reason;
        foreach (var entry in situation.Measures.SelectMany(measure => measure.Entries))
        {
            entries[entry.Claim.Id] = entry;
            if (entry.Claim.Attribution.Sources is [var source]) names[source.Name] = entry.Source;
        }
    }

    /// <summary>What two claims with figures are to each other, with the reason in one sentence.</summary>
    /// <exception cref="ArgumentException">One of them has no figure.</exception>
    public Relation Between(Claim first, Claim second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Quantity is null || second.Quantity is null) throw new ArgumentException("Only claims with figures are related.");
        var (a, b) = (FigureOf(first), FigureOf(second));
        if (IsAfter(a, b)) (a, b) = (b, a);
        var (kind, why) = OfEvents(a, b) ?? OfMeasures(a, b) ?? FigureRelations.Of(a, b);
        return new(a.Claim, b.Claim, kind, why);
    }

    private RelatedFigure FigureOf(Claim claim)
    {
        var source = claim.Attribution.Sources is [var own, ..] ? names.GetValueOrDefault(own.Name, own.SpeaksFor ?? own.Name) : null;
        if (entries.TryGetValue(claim.Id, out var entry)) return new(claim, source is null ? null : entry.Source, entry.Time, null);
        var time = claim.Said?.Start ?? claim.Evidence.Published?.Time ?? default;
        return new(claim, source, time, uncounted.GetValueOrDefault(claim.Id));
    }

    /// <summary>A figure that is given as a former one was said before the one beside it.</summary>
    private static bool IsAfter(RelatedFigure a, RelatedFigure b)
    {
        if (a.Claim.Evidence.CaptureId == b.Claim.Evidence.CaptureId) return b.IsFormer && !a.IsFormer;
        return a.Time > b.Time;
    }

    private static (RelationKind, string)? OfEvents(RelatedFigure a, RelatedFigure b)
    {
        if (a.NotCounted is null && b.NotCounted is null) return null;
        if (a.NotCounted is null || b.NotCounted is null)
        {
            var other = a.NotCounted is null ? b : a;
            return (RelationKind.OtherEvent, $"{other.Told}, which is {other.NotCounted}.");
        }
        var isOne = a.State == b.State && a.High <= 2 * b.High && b.High <= 2 * a.High && (a.Time - b.Time).Duration() < TimeSpan.FromDays(3);
        return isOne ? null : (RelationKind.OtherEvent, $"{a.Told} ({a.NotCounted}), {b.Told} ({b.NotCounted}).");
    }

    private static (RelationKind, string)? OfMeasures(RelatedFigure a, RelatedFigure b)
    {
        var (one, other) = (a.Claim, b.Claim);
        var sameThing = one.Subject == other.Subject && a.State == b.State && a.Quantity.Unit.Dimension == b.Quantity.Unit.Dimension;
        var isCount = a.Quantity.Unit.Dimension == "count";
        if (sameThing && isCount && (a.Quantity.Role == QuantityRole.Delta) != (b.Quantity.Role == QuantityRole.Delta))
            return (RelationKind.DifferentMeasure, $"{a.Told}, {b.Told}: one is what was added, the other the whole.");
        if (sameThing && isCount && one.Stance == Stance.Planned != (other.Stance == Stance.Planned)) return (RelationKind.DifferentMeasure, $"{a.Told}, {b.Told}: one is a plan.");
        if (IsPartOf(a, b) || IsPartOf(b, a))
        {
            var (part, whole) = IsPartOf(a, b) ? (a, b) : (b, a);
            return (RelationKind.PartWhole, $"{part.Told} for {Name(part)}, a part of {Name(whole)}, of which {whole.Told}.");
        }
        if (!sameThing) return (RelationKind.DifferentMeasure, $"{a.Told} ({Name(a)}), {b.Told} ({Name(b)}): they count different things.");
        return null;
    }

    private static string Name(RelatedFigure figure) => (figure.Claim.Subject + " " + figure.State).Trim() + (figure.Claim.Place is { } place ? " in " + place.Name : "");

    /// <summary>True for children among people, deaths in hospital among deaths, the confirmed among the suspected, "13 of whom" behind its whole.</summary>
    private static bool IsPartOf(RelatedFigure part, RelatedFigure whole)
    {
        if (part.Quantity.Unit.Dimension != "count" || whole.Quantity.Unit.Dimension != "count" || part.Low > whole.High * 1.02) return false;
        var table = MeasureTable.Shipped;
        var sameState = part.State == whole.State;
        if (sameState && table.WholeOf(part.Claim.Subject) == whole.Claim.Subject) return true;
        if (part.Claim.Subject == whole.Claim.Subject && part.State == whole.State + " in hospital") return true;
        if (part.State is "confirmed" or "infected" && whole.State == "suspected" && table.AreOfOneKind(part.Claim.Subject, whole.Claim.Subject) && part.High < whole.Low) return true;
        if (sameState && part.Quantity.Role == QuantityRole.Part && part.Claim.Evidence.SentenceSpan == whole.Claim.Evidence.SentenceSpan
            && part.Claim.Evidence.CaptureId == whole.Claim.Evidence.CaptureId && part.High < whole.Low && table.AreOfOneKind(part.Claim.Subject, whole.Claim.Subject)) return true;
        return sameState && part.Claim.Subject == whole.Claim.Subject && part.High < whole.Low && IsInside(part.Claim.Place, whole.Claim.Place);
    }

    private static bool IsInside(PlaceMention? part, PlaceMention? whole) => part is not null && whole is not null && part.Within.Contains(whole.Name, StringComparer.OrdinalIgnoreCase);
}
