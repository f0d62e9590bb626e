using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>A claim beside its paragraph.</summary>
internal static class ClaimNote
{
    public static Markup Write(SituationView view, Claim claim, ClaimFacts facts)
    {
        var (entry, measure) = facts.Of(claim);
        if (claim.Quantity is null) return Statement(view, claim, facts);
        var figure = Figures.Write(claim.Quantity);
        var what = (claim.State ?? claim.Subject) + (claim.Quantity.Role == QuantityRole.Delta ? " (a change)" : "");
        var reason = facts.ReasonOf(claim);
        var html = new Html();
        html.Add($"<div class=\"claim {facts.ClassOf(claim)}\" id=\"c-{claim.Id.Value}\"><div class=\"ch\"><span><span class=\"big\">{figure}</span> {what}</span>{Pieces.Menu(view, claim, figure)}</div>");
        if (reason is not null) html.Add($"<p class=\"soft\">Not counted: {reason}</p>");
        html.Add(ByHand(entry));
        html.Add($"<details class=\"fold\"><summary>{Markup.Drawn(view.Drawings.Key(facts.SourceOf(claim)))}{facts.SourceOf(claim)}<span class=\"soft\"> · {Said(claim)}{(entry is null ? "" : " · " + Words.Of(entry.Status))}{Conflict(measure, claim)}</span></summary>{Details(view, claim, measure, entry)}</details></div>");
        return html.ToMarkup();
    }

    /// <summary>What was corrected; the figure above stays as the page gives it.</summary>
    private static Markup ByHand(LedgerEntry? entry) => entry is null || entry.ByHand.IsDefaultOrEmpty ? Markup.None
        : Markup.Join(entry.ByHand.Select(correction => Markup.Of($"<p><span class=\"tag\">by hand</span> {Words.Of(correction.Field)}: <b>{correction.Value.Replace("|", " ", StringComparison.Ordinal)}</b> <span class=\"soft\">{correction.Who}: “{correction.Why}”</span></p>")));

    private static Markup Statement(SituationView view, Claim claim, ClaimFacts facts) => Markup.Of(
        $"<div class=\"claim said {facts.ClassOf(claim)}\" id=\"c-{claim.Id.Value}\"><details class=\"fold\"><summary>{Markup.Drawn(view.Drawings.Key(facts.SourceOf(claim)))}{facts.SourceOf(claim)}<span class=\"soft\"> · {Said(claim)}, no figure</span></summary>{Details(view, claim, null, null)}</details></div>");

    private static string Said(Claim claim) => claim.Attribution.Kind switch
    {
        AttributionKind.OutletVoice => "the outlet itself",
        AttributionKind.Direct => "in its own words",
        AttributionKind.Mixed => "partly in its own words",
        _ => "reported",
    } + (claim.Stance == Stance.Reported ? "" : ", " + Words.Of(claim.Stance));

    private static string Conflict(Measure? measure, Claim claim)
    {
        var conflict = measure?.Conflicts.FirstOrDefault(conflict => conflict.Lower.Claim.Id == claim.Id || conflict.Higher.Claim.Id == claim.Id);
        if (conflict is null) return "";
        var other = conflict.Lower.Claim.Id == claim.Id ? conflict.Higher : conflict.Lower;
        return $" · conflicts with {Figures.Write(other.Claim.Quantity!)}, {other.Source}";
    }

    private static Markup Details(SituationView view, Claim claim, Measure? measure, LedgerEntry? entry)
    {
        var html = new Html();
        html.Add($"<dl>");
        if (measure is not null) html.Add($"<dt>measure</dt><dd><a href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a></dd>");
        foreach (var source in claim.Attribution.Sources) html.Add($"<dt>source</dt><dd><a href=\"{view.Addresses.Source(entry?.Source ?? source.Name)}\">{source.Name}</a>{(source.Role is { } role ? ", " + role : "")}{(source.SpeaksFor is { } body ? ", for " + body : "")} <span class=\"soft\">{Words.Of(source.Class)}</span></dd>");
        if (claim.Quantity is { } quantity)
        {
            html.Add($"<dt>read as</dt><dd>{Figures.Write(quantity)}{(quantity.Counted is { } counted ? " " + counted : "")}</dd>");
            if (quantity.Unit.Factor != 1 && quantity.Unit.Dimension != "count") html.Add($"<dt>base unit</dt><dd>{Figures.Number(Math.Round(quantity.BaseLow, 2))}{(quantity.BaseHigh != quantity.BaseLow ? "–" + Figures.Number(Math.Round(quantity.BaseHigh, 2)) : "")} <span class=\"soft\">{quantity.Unit.Dimension}</span></dd>");
        }
        if (claim.Replaces is { } former) html.Add($"<dt>before</dt><dd>{Figures.Write(former)}</dd>");
        if (claim.Place is { } place) html.Add($"<dt>where</dt><dd>{string.Join(", ", [place.Name, .. place.Within.IsDefaultOrEmpty ? [] : place.Within])}</dd>");
        if (claim.About is { } about) html.Add($"<dt>about</dt><dd>{Interval(view, about)}</dd>");
        if (claim.Said is { } said) html.Add($"<dt>said</dt><dd>{Interval(view, said)}</dd>");
        if (claim.Attribution.Certainty != Certainty.Stated) html.Add($"<dt>hedge</dt><dd>{Words.Of(claim.Attribution.Certainty)}</dd>");
        if (!claim.Attribution.Chain.IsDefaultOrEmpty) html.Add($"<dt>chain</dt><dd>{claim.Evidence.Outlet} › {string.Join(" › ", claim.Attribution.Chain.Select(source => source.Name))}</dd>");
        if (claim.Evidence.PageNumber is { } number) html.Add($"<dt>page</dt><dd>{number}</dd>");
        return html.Add($"<dt>claim</dt><dd><code>{claim.Id.Value}</code></dd></dl>").ToMarkup();
    }

    private static string Interval(SituationView view, TimeInterval interval)
    {
        var isDay = interval.Precision >= TimePrecision.DayPart;
        var first = view.Clock.Short(interval.Start, isDay);
        var last = view.Clock.Short(interval.End > interval.Start ? interval.End.AddSeconds(-1) : interval.End, isDay);
        return first == last ? first : $"{first} to {last}";
    }
}
