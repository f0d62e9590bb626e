using Sitrep.Text;

namespace Sitrep.App.Web;

/// <summary>Pieces that many pages share.</summary>
internal static class Pieces
{
    /// <summary>A source: its mark and its name, which leads to its page.</summary>
    public static Markup Source(SituationView view, string name) =>
        Markup.Of($"{Markup.Drawn(view.Drawings.Key(name))}<a class=\"tag0\" href=\"{view.Addresses.Source(name)}\">{name}</a>");

    /// <summary>A sentence in which the figures of entries lead to their sentences.</summary>
    public static Markup Linked(SituationView view, string sentence, IEnumerable<LedgerEntry> entries)
    {
        var links = new List<(int Start, int End, Claim Claim)>();
        foreach (var entry in entries.Where(entry => entry.Claim.Quantity is not null))
        {
            var figure = Figures.Write(entry.Claim.Quantity!);
            for (var at = 0; (at = sentence.IndexOf(figure, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += figure.Length)
            {
                if (!IsWhole(sentence, at, figure.Length) || links.Exists(link => at < link.End && link.Start < at + figure.Length)) continue;
                links.Add((at, at + figure.Length, entry.Claim));
                break;
            }
        }
        var html = new Html();
        var done = 0;
        foreach (var (start, end, claim) in links.OrderBy(link => link.Start))
        {
            html.Add($"{sentence[done..start]}<a class=\"q\" href=\"{view.Addresses.Claim(claim)}\">{sentence[start..end]}</a>");
            done = end;
        }
        return html.Add($"{sentence[done..]}").ToMarkup();
    }

    /// <summary>A table that scrolls where it is too wide, with the keyboard too.</summary>
    public static Markup Scroll(string label, Markup table) => Markup.Of($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{label}\">{table}</div>");

    /// <summary>What can be done to a claim by hand.</summary>
    public static Markup Menu(SituationView view, Claim claim, string what)
    {
        var form = view.Addresses.Correct(claim);
        return Markup.Of($"<details class=\"menu\"><summary class=\"dots\" aria-label=\"Correct: {what}, {claim.Voices[0]}\">⋯</summary><div><ul><li><a href=\"{form}?do=fix\">Fix figure, source, place or time</a></li><li><a href=\"{form}?do=merge\">Merge with another claim</a></li><li><a href=\"{form}?do=split\">Split off from this measure</a></li><li><a href=\"{form}?do=exclude\">Not this event</a></li></ul><hr><span class=\"soft\">Kept in the log with your name; can be undone.</span></div></details>");
    }

    /// <summary>An address of the web as a link that tells nobody where it was followed; plain text for any other scheme.</summary>
    public static Markup Outward(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { UserInfo: "" }
        ? Markup.Of($"<a href=\"{uri.AbsoluteUri}\" rel=\"nofollow noreferrer noopener external\">{address}</a>")
        : Markup.Of($"<span>{address}</span>");

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] is not (',' or '.')) &&
        (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]) && !(text[at + length] is ',' or '.' && at + length + 1 < text.Length && char.IsDigit(text[at + length + 1])));
}
