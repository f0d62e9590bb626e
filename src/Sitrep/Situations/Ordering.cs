namespace Sitrep.Situations;

/// <summary>Puts claims in the order of time (docs/concepts/time.md).</summary>
internal static class Ordering
{
    /// <summary>The claims up to a moment, oldest first; claims of one moment by publication, page and place on it.</summary>
    public static IReadOnlyList<OrderedClaim> InTime(IReadOnlyList<RecordedClaim> claims, DateTimeOffset? at)
    {
        var ordered = new List<OrderedClaim>(claims.Count);
        foreach (var recorded in claims)
        {
            var (time, basis) = TimeOf(recorded);
            if (at is null || time <= at) ordered.Add(new(recorded, time, basis));
        }
        ordered.Sort(Compare);
        return ordered;
    }

    /// <summary>
    /// When the claim was said, where the text tells and it is not after publication; else when its page was published; else when it
    /// was first seen. A day stands at its noon, so that it sorts among that day's timed claims.
    /// </summary>
    private static (DateTimeOffset Time, TimeBasis Basis) TimeOf(RecordedClaim recorded)
    {
        var published = recorded.Claim.Evidence.Published;
        var said = recorded.Claim.Said;
        if (said is { } set && recorded.ByHand.Any(correction => correction.Field is CorrectionField.Time or CorrectionField.Added)) return (Middle(set), TimeBasis.Said);
        if (published is null) return said is { } alone ? (Middle(alone), TimeBasis.Said) : (recorded.SeenAt, TimeBasis.FirstSeen);
        var moment = Middle(published.Interval);
        if (said is not { } interval || interval.Precision > TimePrecision.Day) return (moment, TimeBasis.Published);
        if (interval.Start <= moment && moment < interval.End || interval.Start > moment) return (moment, TimeBasis.Published);
        return (Middle(interval), TimeBasis.Said);
    }

    private static DateTimeOffset Middle(TimeInterval interval) => interval.Start + (interval.End - interval.Start) / 2;

    private static int Compare(OrderedClaim a, OrderedClaim b)
    {
        var order = a.Time.CompareTo(b.Time);
        if (order != 0) return order;
        var (first, second) = (a.Recorded.Claim.Evidence, b.Recorded.Claim.Evidence);
        order = string.CompareOrdinal(first.CaptureId, second.CaptureId);
        if (order != 0) return order;
        order = first.Span.CompareTo(second.Span);
        return order != 0 ? order : string.CompareOrdinal(a.Recorded.Claim.Id.Value, b.Recorded.Claim.Id.Value);
    }
}
