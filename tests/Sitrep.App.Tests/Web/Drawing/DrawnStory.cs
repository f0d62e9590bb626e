using System.Globalization;
using Sitrep.App.Web.Drawing;
using Sitrep.Situations;
using Sitrep.Text;

namespace Sitrep.App.Tests.Web.Drawing;

/// <summary>Builds a situation claim by claim and lays out the chart of its only measure.</summary>
internal sealed class DrawnStory
{
    private readonly List<RecordedClaim> claims = [];
    private readonly List<PageSummary> pages = [];

    public static DateTimeOffset At(int day, int hour = 12, int minute = 0) => new(2027, 3, day, hour, minute, 0, TimeSpan.Zero);

    /// <summary>A page on which one source gives one figure.</summary>
    public Claim Says(string source, double low, DateTimeOffset time, Func<Claim, Claim>? change = null, double? high = null, Bound bound = Bound.Exact, string outlet = "Gazette", Unit? unit = null)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{low} people are dead, {source} said.");
        var capture = "k" + (pages.Count + 1).ToString("00000", CultureInfo.InvariantCulture);
        var anchor = new TextAnchor(low.ToString(CultureInfo.InvariantCulture), "", text + capture);
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
            Quantity = new() { Span = new(0, 2), Low = low, High = high ?? low, Bound = high is null ? bound : Bound.Between, Counted = "person", State = "dead", Unit = unit ?? Unit.None },
            Subject = "person",
            State = "dead",
        };
        claim = change is null ? claim : change(claim);
        pages.Add(new(claim.Evidence.Address, capture, outlet, null, published, time, 1));
        claims.Add(new(claim, time, time));
        return claim;
    }

    /// <summary>The source takes a figure of its own back.</summary>
    public Claim TakesBack(string source, double figure, DateTimeOffset time) => Says(source, figure, time, claim => claim with { Revision = Revision.Withdraws });

    public Situation Fold(DateTimeOffset? at = null) => new SituationFold().Fold("s1", "Flood", MeasureBook.Empty, claims, pages, at);

    public MeasureChart Chart(ChartSize size, DateTimeOffset? at = null)
    {
        var situation = Fold(at);
        var measure = situation.Measures.MaxBy(measure => measure.Entries.Length)!;
        return new MeasureChartBuilder(SourceMarks.Of(situation), TimeFrame.Of(situation)!.Value).Build(new(measure, DrawnUnit.Of(measure)), size);
    }

    public Drawings Drawings(DateTimeOffset? at = null) => new(Fold(at), entry => "/e/" + entry.Claim.Id.Value);
}
