using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>The figures of a measure that stand, the newest first.</summary>
internal static class StandingTable
{
    public static Markup Write(SituationView view, Measure measure, int most)
    {
        var words = new MeasureWords(view, measure);
        var figures = measure.Now.Figures;
        var pages = measure.Now.Range.Select(entry => entry.Claim.Evidence.CaptureId).Distinct().Count();
        var html = new Html();
        html.Add($"<table class=\"stand\"><caption><a class=\"q\" href=\"{view.Addresses.Measure(measure.Id)}\">{measure.Title}</a> <span class=\"soft\">· newest first · range of {Counts.Of(pages, "page")}, {Counts.Of(measure.Now.Origins, "origin")}</span></caption>");
        foreach (var figure in figures.Take(most)) html.Add(Row(view, words, figure));
        html.Add($"</table>");
        if (figures.Length > most) html.Add($"<p class=\"sub\"><a href=\"{view.Addresses.Measure(measure.Id)}#standing\">{figures.Length - most} more that stand</a>, the oldest of {view.Clock.Short(figures[^1].Entry)}.</p>");
        return html.ToMarkup();
    }

    private static Markup Row(SituationView view, MeasureWords words, StandingFigure figure)
    {
        var (entry, quantity) = (figure.Entry, figure.Entry.Claim.Quantity!);
        var bound = quantity.Bound switch
        {
            Bound.About => "about ",
            Bound.AtLeast => "at least ",
            Bound.MoreThan => "more than ",
            Bound.AtMost => "up to ",
            Bound.LessThan => "fewer than ",
            _ => quantity.IsVague ? "about " : "",
        };
        var number = words.Short(entry).TrimStart('~', '>', '<', '≤').Replace("+", "", StringComparison.Ordinal);
        return Markup.Of($"<tr{(figure.Age == FigureAge.Fresh ? Markup.None : Markup.Of($" class=\"old\""))}><td class=\"f\">{bound}<b>{words.Link(entry, number)}</b></td><th scope=\"row\" class=\"w\">{Pieces.Source(view, entry.Source)}</th><td class=\"t\">{view.Clock.Both(entry)}</td></tr>");
    }
}
