using System.Collections.Immutable;

namespace Sitrep.Situations;

/// <summary>Folds claims, in time order, into a situation. Immutable; safe on any thread.</summary>
/// <remarks>The result depends on the set of claims and the book only, not on the order in which pages were read.</remarks>
public sealed class SituationFold
{
    /// <summary>The situation that the claims give.</summary>
    /// <param name="id">Id of the situation, minted by its keeper.</param>
    /// <param name="name">Its name.</param>
    /// <param name="book">Measure ids minted so far.</param>
    /// <param name="claims">All claims of the captures that count, in any order.</param>
    /// <param name="pages">The pages, those without claims too.</param>
    /// <param name="at">The moment to look at; later claims are left out. Null for the newest publication.</param>
    /// <param name="corrections">What people corrected by hand, oldest first, without what was undone; null for nothing.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Situation Fold(
        string id, string name, MeasureBook book, IReadOnlyList<RecordedClaim> claims, IReadOnlyList<PageSummary> pages, DateTimeOffset? at = null,
        IReadOnlyList<Correction>? corrections = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(pages);
        var corrected = CorrectedClaims.Of(claims, corrections ?? [], book);
        book = Merge(book, corrections ?? []);
        var ordered = Ordering.InTime(corrected.Claims, at);
        var sources = SourceNames.Of(ordered);
        var places = PlaceFrame.Of(ordered);
        var now = at ?? Newest(pages);
        var notCounted = new NotCounted([.. ordered.Where(item => corrected.EventOf(item.Recorded.Claim.Id) is not { Field: CorrectionField.NotThisEvent })], places);
        var series = IncidentSeries.Of(ordered, notCounted.Frame, places);
        var (measured, statements, uncounted) = Sort(ordered, sources, places, corrected, new(corrections ?? [], book), notCounted, series);
        foreach (var key in measured.Keys) book = book.With(key);
        var measures = MeasureFold.Fold(measured, book, series, now);
        return new()
        {
            Id = id,
            Name = name,
            Now = now,
            Book = book,
            OwnPlaces = [.. places.Own],
            Topics = TopicFold.Group(measures),
            Statements = statements,
            NotCounted = uncounted,
            Checks = Arithmetic.Of(ordered),
            Corrections = corrected.Found,
            Orphans = corrected.Orphans,
            Pages = [.. pages.OrderBy(page => page.Published?.Time ?? page.SeenAt).ThenBy(page => page.Address, StringComparer.Ordinal)],
        };
    }

    private static DateTimeOffset? Newest(IReadOnlyList<PageSummary> pages)
    {
        DateTimeOffset? newest = null;
        foreach (var page in pages)
        {
            if (page.Published is not { } published) continue;
            var time = published.Precision == TimePrecision.Day ? published.Time.AddDays(1).AddMinutes(-1) : published.Time;
            if (newest is null || time > newest) newest = time;
        }
        return newest;
    }

    private static (OrderedDictionary<MeasureKey, List<LedgerEntry>> Measured, ImmutableArray<LedgerEntry> Statements, ImmutableArray<UncountedClaim> Uncounted)
        Sort(IReadOnlyList<OrderedClaim> ordered, SourceNames sources, PlaceFrame places, CorrectedClaims corrected, MeasureSplits splits, NotCounted notCounted, IncidentSeries series)
    {
        var measured = new OrderedDictionary<MeasureKey, List<LedgerEntry>>();
        var statements = ImmutableArray.CreateBuilder<LedgerEntry>();
        var uncounted = ImmutableArray.CreateBuilder<UncountedClaim>();
        foreach (var item in ordered)
        {
            var claim = item.Recorded.Claim;
            if (claim.Quantity is not null && Reason(item, notCounted, corrected.EventOf(claim.Id)) is { } reason)
            {
                uncounted.Add(new(claim, reason));
                continue;
            }
            var isPart = claim.Quantity is not null && notCounted.IsPart(item);
            foreach (var source in sources.Of(claim))
            {
                var entry = item.ToEntry(source) with { Status = isPart ? EntryStatus.Part : EntryStatus.Standing, Incident = series.IdOf(claim) };
                if (claim.Quantity is null) { statements.Add(entry); continue; }
                var key = splits.KeyOf(new(claim.Subject, claim.State ?? "", claim.Quantity.Unit.Dimension, places.KeyOf(claim.Place)), entry);
                if (!measured.TryGetValue(key, out var entries)) measured.Add(key, entries = []);
                entries.Add(entry);
            }
        }
        return (measured, statements.ToImmutable(), uncounted.ToImmutable());
    }

    /// <summary>Why a figure is not counted; what people said by hand goes before what we think.</summary>
    private static string? Reason(OrderedClaim item, NotCounted notCounted, Correction? byHand) => byHand switch
    {
        { Field: CorrectionField.NotThisEvent } => $"{(byHand.Value.Length > 0 ? byHand.Value : "another event")} (by hand, {byHand.Who})",
        { Field: CorrectionField.ThisEvent } => null,
        _ => notCounted.Reason(item),
    };

    private static MeasureBook Merge(MeasureBook book, IReadOnlyList<Correction> corrections)
    {
        foreach (var correction in corrections)
        {
            if (correction.Field != CorrectionField.MergeMeasures || !book.Ids.Values.Contains(correction.Target) || !book.Ids.Values.Contains(correction.Value)) continue;
            if (book.Resolve(correction.Target) != book.Resolve(correction.Value)) book = book.Merge(correction.Target, correction.Value);
        }
        return book;
    }
}
