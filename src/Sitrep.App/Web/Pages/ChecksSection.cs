namespace Sitrep.App.Web.Pages;

/// <summary>Sums, shares and conversions that the pages give, each said right or wrong.</summary>
internal static class ChecksSection
{
    private const int Most = 8;

    public static Markup Write(SituationView view)
    {
        var checks = view.Situation.Checks.OrderBy(check => check.Holds).ThenByDescending(check => check.Claims.Length).ToList();
        var html = new Html();
        html.Add($"<section class=\"wrap\" id=\"checks\"><h2>Do the figures add up?</h2>");
        if (checks.Count == 0) html.Add($"<p class=\"empty\">No page gives a sum, a share or a conversion that could be checked.</p>");
        foreach (var check in checks.Take(Most)) html.Add(Check(view, check));
        if (checks.Count > Most)
        {
            html.Add($"<details class=\"fold more\"><summary>{checks.Count - Most} more, {checks.Skip(Most).Count(check => !check.Holds)} of them fail</summary>");
            foreach (var check in checks.Skip(Most).Take(40)) html.Add(Check(view, check));
            html.Add($"</details>");
        }
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Check(SituationView view, FigureCheck check)
    {
        var claim = check.Claims[0];
        return Markup.Of($"""
            <div class="check"><span><span class="tag {(check.Holds ? "out" : "bad")}">{(check.Holds ? "holds" : "fails")}</span></span><span class="sum"><a class="q" href="{view.Addresses.Claim(claim)}">{check.Explanation}</a></span><p class="soft">{string.Join(" and ", claim.Voices)}, {claim.Evidence.Outlet}{(claim.Evidence.Published is { } published ? ", " + view.Clock.Short(published.Time, published.Precision == TimePrecision.Day) : "")}</p></div>
            """);
    }
}
