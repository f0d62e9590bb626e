using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>Tells the incidents of a situation apart that is made of many: a siege, a campaign of attacks, a winter of avalanches.</summary>
/// <remarks>
/// There is no toll of the whole to set figures against (<see cref="IncidentFrame"/>), so each figure of harm is laid to an incident by the place and the
/// day that its words give: in one sentence one incident; a figure without place and day of its own goes on with the one before it on its page; figures
/// of other pages join where place and day agree, or where day and number agree and no place speaks against it. In time order, without looking ahead.
/// </remarks>
internal sealed class IncidentSeries
{
    private const int Fewest = 6, FewestDays = 3;

    /// <summary>Where more than one figure in so many is the same number, it is the toll of one event.</summary>
    private const int MostOfOne = 3;

    private static readonly TimeSpan Within = TimeSpan.FromHours(36);

    private readonly Dictionary<ClaimId, Found> byClaim = [];
    private readonly List<Found> found = [];
    private readonly PlaceFrame places;

    private IncidentSeries(PlaceFrame places) => this.places = places;

    /// <summary>The incidents of the claims, which are in time order; none where the situation is not made of many.</summary>
    public static IncidentSeries Of(IReadOnlyList<OrderedClaim> claims, IncidentFrame frame, PlaceFrame places)
    {
        var series = new IncidentSeries(places);
        var harm = claims.Where(item => IsHarm(item.Recorded.Claim)).ToList();
        if (frame.HasToll || !IsOfMany(harm)) return series;
        foreach (var page in harm.GroupBy(item => item.Recorded.Claim.Evidence.CaptureId)) series.Read([.. page.OrderBy(item => item.Recorded.Claim.Evidence.Span)]);
        return series;
    }

    /// <summary>The incident of a claim; null where the claim is of none.</summary>
    public string? IdOf(Claim claim) => byClaim.TryGetValue(claim.Id, out var incident) ? incident.Id : null;

    /// <summary>What is known of the incident with the id.</summary>
    public (string Label, DateTimeOffset Day, string? Place) Describe(string id)
    {
        var incident = found.Find(item => item.Id == id)!;
        var day = incident.Day.ToString("d MMM", CultureInfo.InvariantCulture);
        return (incident.Place is { } place ? place + ", " + day : day, incident.Day, incident.Place);
    }

    private static bool IsHarm(Claim claim) => claim.OtherEvent is null && claim.State is "dead" or "wounded"
        && claim.Quantity is { Unit.Dimension: "count", Role: QuantityRole.Level or QuantityRole.Total or QuantityRole.Part or QuantityRole.Before };

    /// <summary>True when most events named happen once, on several days, and the figures do not make one growing series.</summary>
    private static bool IsOfMany(List<OrderedClaim> harm)
    {
        var named = harm.Select(item => item.Recorded.Claim.Incident?.Extent).OfType<IncidentExtent>().ToList();
        var point = named.Count(extent => extent == IncidentExtent.Point);
        if (point < Fewest || 2 * point <= named.Count || harm.Select(Day).Distinct().Count() < FewestDays) return false;
        var dead = harm.Where(item => item.Recorded.Claim is { State: "dead", Quantity: { IsVague: false, Role: QuantityRole.Level or QuantityRole.Total } }).ToList();
        var values = dead.ConvertAll(item => item.Recorded.Claim.Quantity!.BaseHigh);
        if (values.Count == 0 || values.GroupBy(value => value).Max(group => group.Count()) * MostOfOne > values.Count) return false;
        return Growth.Of([.. dead.Select(item => (Day(item), item.Recorded.Claim.Quantity!.BaseHigh)).Order()]) < Growth.Steady;
    }

    private void Read(List<OrderedClaim> page)
    {
        Found? last = null;
        var sentence = -1;
        foreach (var item in page)
        {
            var claim = item.Recorded.Claim;
            if (IsOfStretch(claim)) continue;
            var place = PlaceOf(claim);
            var same = claim.Evidence.SentenceSpan.Start == sentence;
            var goesOn = last is not null && (same || place is null && OwnDay(claim) is null);
            var incident = goesOn ? last! : Find(item, place) ?? Open(item, place);
            incident.Add(claim, place);
            byClaim[claim.Id] = incident;
            (last, sentence) = (incident, claim.Evidence.SentenceSpan.Start);
        }
    }

    /// <summary>A figure of a week or a year, or of everything since a day, is of no single incident.</summary>
    private static bool IsOfStretch(Claim claim) => claim.About is { } about && about.End - about.Start > Within
        || claim.Evidence.Sentence.Contains(" since ", StringComparison.OrdinalIgnoreCase) && claim.Quantity!.BaseHigh >= 100;

    private Found? Find(OrderedClaim item, string? place)
    {
        var claim = item.Recorded.Claim;
        var day = Day(item);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var other = found[i];
            if ((other.Day - day).Duration() > Within || other.Page == claim.Evidence.CaptureId && place is null) continue;
            if (place is not null && other.Place is not null)
            {
                if (place == other.Place) return other;
                continue;
            }
            if (other.Has(claim)) return other;
        }
        return null;
    }

    private Found Open(OrderedClaim item, string? place)
    {
        var claim = item.Recorded.Claim;
        var incident = new Found("i" + claim.Id.Value[1..9], Day(item), claim.Evidence.CaptureId) { Place = place };
        found.Add(incident);
        return incident;
    }

    /// <summary>The place when it is narrower than the situation's own; the main place says nothing.</summary>
    private string? PlaceOf(Claim claim) => claim.Place is { } place && !places.IsMain(place) ? PlaceFrame.Bare(place.Name) : null;

    private static DateTimeOffset? OwnDay(Claim claim) => claim.About is { Precision: <= TimePrecision.Day } about ? Midnight(about.Start) : null;

    private static DateTimeOffset Day(OrderedClaim item) => OwnDay(item.Recorded.Claim) ?? Midnight(item.Recorded.Claim.Evidence.Published?.Time ?? item.Time);

    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.Date, time.Offset);

    /// <summary>One incident while claims are laid to it.</summary>
    private sealed class Found(string id, DateTimeOffset day, string page)
    {
        private readonly HashSet<(string, string, double)> figures = [];

        public string Id { get; } = id;

        public DateTimeOffset Day { get; } = day;

        public string Page { get; } = page;

        public string? Place { get; set; }

        public void Add(Claim claim, string? place)
        {
            Place ??= place;
            figures.Add((claim.Subject, claim.State!, claim.Quantity!.BaseHigh));
        }

        public bool Has(Claim claim) => !claim.Quantity!.IsVague && figures.Contains((claim.Subject, claim.State!, claim.Quantity.BaseHigh));
    }
}
