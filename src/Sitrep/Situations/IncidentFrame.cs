namespace Sitrep.Situations;

/// <summary>Which event a situation is of, and which figures of harm are of another one.</summary>
/// <remarks>
/// A toll of something that happened once only grows, or is corrected in so many words. So a figure that lies far off the toll that
/// many pages give, a day or more after it was first given, is of something else, once its own words point away too: a new event
/// ("a blast"), a place or a day of its own, a page that has nothing of the toll. No sign decides alone.
/// </remarks>
internal sealed class IncidentFrame
{
    /// <summary>Signs that a figure needs to be put aside.</summary>
    private const int Enough = 3;

    /// <summary>Below this share of all that stood, or above its inverse, a figure is far off.</summary>
    private const double Far = 0.34;

    private static readonly TimeSpan Settled = TimeSpan.FromHours(18);
    private readonly Dictionary<string, List<(DateTimeOffset Time, double Value)>> tolls = new(StringComparer.Ordinal);
    private readonly HashSet<string> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> pagesOfToll = new(StringComparer.Ordinal);
    private readonly HashSet<string> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<DateTimeOffset, int> days = [];
    private readonly string? mainName;
    private readonly bool isWide;
    private int wide;
    private readonly DateTimeOffset? start;
    private readonly DateTimeOffset? day;

    private IncidentFrame(IReadOnlyList<OrderedClaim> claims)
    {
        mainName = MostNamed(claims);
        start = claims.Count > 0 ? claims[0].Time : null;
        if (!IsPoint(claims)) return;
        foreach (var state in Harm)
        {
            var figures = claims.Where(item => IsToll(item.Recorded.Claim, state) && !others.Contains(SentenceOf(item.Recorded.Claim))).ToList();
            var toll = MainToll(figures, state == "dead");
            if (toll is null && state == "dead") return;
            if (toll is not null) tolls[state] = toll;
            foreach (var item in claims)
                if (item.Recorded.Claim is var claim && claim.State == state && toll is not null && IsToll(claim, state) && IsOfToll(claim, state)) Note(claim);
            if (state == "dead") isWide = wide > 0;
            if (state == "dead") day = days.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (DateTimeOffset?)pair.Key).FirstOrDefault();
            foreach (var item in claims)
            {
                if (item.Recorded.Claim.State != state || Signs(item) < Enough) continue;
                others.Add(SentenceOf(item.Recorded.Claim));
                others.Add(FigureOf(item.Recorded.Claim));
            }
        }
    }

    /// <summary>Takes down where, when and of whom a figure of the event's toll is told.</summary>
    private void Note(Claim claim)
    {
        pagesOfToll.Add(claim.Evidence.CaptureId);
        subjects.Add(claim.Subject);
        if (claim.Incident is { } incident) wide += incident.Extent == IncidentExtent.Wide ? 1 : -1;
        if (claim.Place is { } place) places.Add(place.Name);
        if (claim.About is { Precision: <= TimePrecision.Day } about) days[about.Start] = days.GetValueOrDefault(about.Start) + 1;
    }

    private static readonly string[] Harm = ["dead", "wounded", "missing"];

    /// <summary>True when the deaths make a toll of one event.</summary>
    public bool HasToll => tolls.ContainsKey("dead");

    /// <summary>The frame of the claims, which are in time order.</summary>
    public static IncidentFrame Of(IReadOnlyList<OrderedClaim> claims) => new(claims);

    /// <summary>Why the figure is of another event; null when nothing says so.</summary>
    public string? Reason(OrderedClaim item)
    {
        var claim = item.Recorded.Claim;
        if (mainName is not null && claim.Incident is { Extent: IncidentExtent.Named } incident && incident.Name != mainName) return $"of {incident.Name}, not of {mainName}";
        if (start is { } first && claim.About is { } about && about.End < first.AddDays(-20) && about.Precision <= TimePrecision.Month && IsHarm(claim)) return "of an earlier time";
        if (!IsHarm(claim) || !others.Contains(SentenceOf(claim)) && !others.Contains(FigureOf(claim)) || IsOfToll(claim, claim.State!)) return null;
        return subjects.Contains(claim.Subject) ? "of another event: far from the toll that stands, and told as something else"
            : "of a group of its own, far from the toll that stands: another event, or a part of this one";
    }

    private static bool IsHarm(Claim claim) => claim.State is { } state && (Harm.Contains(state) || state.StartsWith("dead", StringComparison.Ordinal));

    private static string SentenceOf(Claim claim) => claim.Evidence.CaptureId + claim.Evidence.SentenceSpan.Start.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>One figure of a page, wherever it says it: the headline says it without the words of the text.</summary>
    private static string FigureOf(Claim claim) => FormattableString.Invariant($"{claim.Evidence.CaptureId}:{claim.State}={claim.Quantity?.BaseHigh}");

    private static bool IsToll(Claim claim, string state) => claim.State == state && claim.OtherEvent is null && claim.Quantity is { IsVague: false, Unit.Dimension: "count" } quantity
        && quantity.High > 0 && quantity.Role is QuantityRole.Level or QuantityRole.Total && claim.Stance is Stance.Reported && claim.Revision == Revision.None;

    /// <summary>The signs that a figure is of another event; none for a part, a change, or a figure that is said to correct one.</summary>
    private int Signs(OrderedClaim item)
    {
        var claim = item.Recorded.Claim;
        if (claim.State is not { } state || !tolls.TryGetValue(state, out var toll) || !IsToll(claim, state)) return 0;
        var value = claim.Quantity!.BaseHigh;
        var stood = toll.Where(figure => figure.Time <= Told(item) - Settled).ToList();
        var isFar = stood.Count > 0 && value < Far * Level(stood);
        var signs = isFar ? 2 : value > toll.Max(figure => figure.Value) / Far ? 1 : 0;
        var own = 0;
        if (claim.Incident is { IsNew: true }) own++;
        if (!isWide && HasOwnPlace(claim)) own++;
        if (claim.About is { Precision: <= TimePrecision.Day } about && day is { } happened && (about.Start - happened).Duration() > TimeSpan.FromHours(30)) own++;
        if (isFar && subjects.Count > 0 && !subjects.Contains(claim.Subject)) own++;
        if (isFar && own > 0 && !pagesOfToll.Contains(claim.Evidence.CaptureId)) own++;
        return signs + own;
    }

    /// <summary>Where the toll stood: the middle of its last seven figures.</summary>
    private static double Level(List<(DateTimeOffset Time, double Value)> figures)
    {
        var last = figures.Skip(Math.Max(0, figures.Count - 7)).Select(figure => figure.Value).Order().ToList();
        return last[last.Count / 2];
    }

    private bool HasOwnPlace(Claim claim) => !places.Contains(claim.Place?.Name ?? "")
        && claim.Place is { Precision: PlacePrecision.District or PlacePrecision.Point or PlacePrecision.City or PlacePrecision.Unknown };

    /// <summary>True for a figure of one place, or of one group, of an event that lies over many places: a part of the toll, far below it.</summary>
    public bool IsPart(OrderedClaim item)
    {
        var claim = item.Recorded.Claim;
        return isWide && claim.State is { } state && tolls.TryGetValue(state, out var toll) && IsToll(claim, state) && HasOwnPlace(claim)
            && toll.Exists(figure => figure.Time <= Told(item)) && claim.Quantity!.BaseHigh < Far * Level([.. toll.Where(figure => figure.Time <= Told(item))]);
    }

    private bool IsOfToll(Claim claim, string state) => tolls.TryGetValue(state, out var toll)
        && toll.Exists(figure => claim.Quantity!.BaseHigh >= figure.Value * 0.5 && claim.Quantity.BaseHigh <= figure.Value * 2);

    /// <summary>The figures of the event: those within a factor of two of the one that most pages stand by; a headline counts three times.</summary>
    /// <remarks>The deaths of one event make a series that grows; those of many events told together do not, and then there is no toll.</remarks>
    private static List<(DateTimeOffset Time, double Value)>? MainToll(List<OrderedClaim> figures, bool isSole)
    {
        double best = 0;
        var most = 0;
        foreach (var candidate in figures.Select(item => item.Recorded.Claim.Quantity!.BaseHigh).Distinct().Order())
        {
            var weight = figures.Where(item => IsNear(item, candidate)).GroupBy(item => item.Recorded.Claim.Evidence.CaptureId)
                .Sum(page => page.Any(item => item.Recorded.Claim.Evidence.Span.Start < 400) ? 3 : 1);
            if (weight < most || weight == most && candidate < best) continue;
            (best, most) = (candidate, weight);
        }
        var pages = figures.Where(item => IsNear(item, best)).Select(item => item.Recorded.Claim.Evidence.CaptureId).Distinct(StringComparer.Ordinal).Count();
        if (most < 4 || pages < 3) return null;
        var near = figures.Where(item => IsNear(item, best)).Select(item => (Time: Told(item), Value: item.Recorded.Claim.Quantity!.BaseHigh)).OrderBy(figure => figure.Time).ToList();
        return isSole && Growth.Of(near) < Growth.Steady ? null : near;
    }

    /// <summary>When the page tells it: a weekday read wrongly must not move a toll by a week.</summary>
    private static DateTimeOffset Told(OrderedClaim item) => item.Recorded.Claim.Evidence.Published?.Time ?? item.Time;

    private static bool IsNear(OrderedClaim item, double value) =>
        item.Recorded.Claim.Quantity!.BaseHigh >= value / 2 && item.Recorded.Claim.Quantity.BaseHigh <= value * 2;

    /// <summary>True when most events that figures of harm name happen once.</summary>
    private static bool IsPoint(IReadOnlyList<OrderedClaim> claims)
    {
        var (point, ongoing) = (0, 0);
        foreach (var item in claims)
        {
            if (!IsHarm(item.Recorded.Claim) || item.Recorded.Claim.Incident is not { } incident) continue;
            if (incident.Extent is IncidentExtent.Point or IncidentExtent.Wide) point++;
            else ongoing++;
        }
        return point >= 3 && point > 2 * ongoing;
    }

    /// <summary>The named event that at least half of all claims with one name; null for none.</summary>
    private static string? MostNamed(IReadOnlyList<OrderedClaim> claims)
    {
        var names = claims.Select(item => item.Recorded.Claim.Incident).OfType<Incident>().Where(incident => incident.Extent == IncidentExtent.Named).ToList();
        var top = names.GroupBy(incident => incident.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        return top is not null && top.Count() >= 3 && 2 * top.Count() >= names.Count ? top.Key : null;
    }
}
