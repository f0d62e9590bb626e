using System.Collections.Immutable;
using Sitrep.Situations;
using Sitrep.Text;

namespace Sitrep.Tests;

/// <summary>Builds claims by hand and folds them: the tests of the fold need no page.</summary>
internal sealed class Story
{
    private readonly List<RecordedClaim> claims = [];
    private readonly List<PageSummary> pages = [];

    public static DateTimeOffset At(int day, int hour = 12, int minute = 0) => new(2027, 3, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>Adds a page with one figure of one source.</summary>
    public Claim Says(string source, double figure, DateTimeOffset time, Func<Claim, Claim>? change = null, string outlet = "Gazette", string? sentence = null)
    {
        var text = sentence ?? $"{figure} people are dead, {source} said at {time:dd HH:mm}.";
        var capture = "k" + (pages.Count + 1).ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
        var anchor = new TextAnchor(figure.ToString(System.Globalization.CultureInfo.InvariantCulture), "", text);
        var published = new PublicationTime(time, TimePrecision.Minute, TimeProvenance.Given);
        var claim = new Claim
        {
            Id = Anchors.IdOf(capture, anchor, 0),
            Evidence = new()
            {
                Address = "https://gazette.example/" + capture, CaptureId = capture, Outlet = outlet, Published = published,
                Sentence = text, SentenceSpan = new(0, text.Length), Span = new(0, 2), Anchor = anchor,
            },
            Attribution = new() { Kind = AttributionKind.Indirect, Sources = [new Source(source)], ContentSpans = [new(0, text.Length)] },
            Content = text,
            Quantity = new() { Span = new(0, 2), Low = figure, High = figure, Counted = "person", State = "dead" },
            Subject = "person",
            State = "dead",
        };
        claim = change is null ? claim : change(claim);
        pages.Add(new(claim.Evidence.Address, capture, outlet, null, published, time, 1));
        claims.Add(new(claim, time, time));
        return claim;
    }

    public Situation Fold(DateTimeOffset? at = null, MeasureBook? book = null, IReadOnlyList<Correction>? corrections = null) =>
        new SituationFold().Fold("s1", "Flood", book ?? MeasureBook.Empty, claims, pages, at, corrections);

    public Situation FoldReversed() => new SituationFold().Fold("s1", "Flood", MeasureBook.Empty, [.. Enumerable.Reverse(claims)], pages);

    public static Claim Bounded(Claim claim, Bound bound) => claim with { Quantity = claim.Quantity! with { Bound = bound } };

    public static Claim Of(Claim claim, string subject, string state) =>
        claim with { Subject = subject, State = state, Quantity = claim.Quantity! with { Counted = subject, State = state } };

    public static Measure Only(Situation situation) => Assert.Single(situation.Measures);
}
