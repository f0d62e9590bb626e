using Sitrep.Text;

namespace Sitrep.App.Web.Pages;

/// <summary>Figures of the pages that belong to something else: kept, and shown with the reason.</summary>
internal static class NotCountedSection
{
    private const int Most = 12;

    public static Markup Write(SituationView view)
    {
        var html = new Html();
        html.Add($"<section class=\"wrap\" id=\"other\"><h2>Not counted</h2><p class=\"sub\">Figures found on these pages that belong to something else. Kept, and shown with the reason.</p>");
        var claims = view.Situation.NotCounted.OrderByDescending(item => item.Claim.Evidence.Published?.Time).ToList();
        if (claims.Count == 0) html.Add($"<p class=\"empty\">Nothing was put aside.</p>");
        else
        {
            html.Add($"<ul class=\"copies\">");
            foreach (var item in claims.Take(Most)) html.Add(Row(view, item));
            html.Add($"</ul>");
        }
        if (claims.Count > Most)
        {
            html.Add($"<details class=\"fold more\"><summary>{claims.Count - Most} more</summary><ul class=\"copies\">");
            foreach (var item in claims.Skip(Most).Take(80)) html.Add(Row(view, item));
            html.Add($"</ul></details>");
        }
        return html.Add($"</section>").ToMarkup();
    }

    private static Markup Row(SituationView view, UncountedClaim item)
    {
        var claim = item.Claim;
        var what = claim.Subject + (claim.State is { } state ? " " + state : "");
        return Markup.Of($"<li><b>{(claim.Quantity is { } quantity ? Figures.Write(quantity) : "")} {what}</b> · {string.Join(" and ", claim.Voices)}{(claim.Voices.Contains(claim.Evidence.Outlet) ? "" : ", in " + claim.Evidence.Outlet)} · <span class=\"soft\">{item.Reason}</span> · <a href=\"{view.Addresses.Claim(claim)}\">evidence<span class=\"vh\"> for {what}</span></a></li>");
    }
}
