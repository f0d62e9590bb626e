namespace Sitrep.App.Web.Pages;

/// <summary>A text with what was read in it marked: content around, inside it source, cue, figure, time, place. Marks may cross one another.</summary>
internal sealed class MarkedText(string text)
{
    private readonly List<Mark> contents = [];
    private readonly List<Mark> parts = [];

    /// <summary>Marks what is claimed.</summary>
    public void Content(TextSpan span, string source) => contents.Add(new(span, "a-con " + source, null, null));

    /// <summary>Marks a part: its class, what a pointer is told, where it leads.</summary>
    public void Part(TextSpan span, string classes, string? title = null, string? href = null)
    {
        if (!parts.Exists(part => part.Span == span && part.Classes == classes)) parts.Add(new(span, classes, title, href));
    }

    /// <summary>A stretch of the text with its marks.</summary>
    public Markup Write(TextSpan block)
    {
        var html = new Html();
        var cuts = contents.Concat(parts).SelectMany(mark => new[] { mark.Span.Start, mark.Span.End }).Append(block.Start).Append(block.End).Where(cut => cut >= block.Start && cut <= block.End).Distinct().Order().ToList();
        Mark? open = null;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = TextSpan.FromBounds(cuts[i], cuts[i + 1]);
            var content = Over(contents, piece);
            if (content?.Classes != open?.Classes)
            {
                if (open is not null) html.Add($"</span>");
                if (content is not null) html.Add($"<span class=\"{content.Classes}\">");
                open = content;
            }
            html.Add(Piece(piece));
        }
        if (open is not null) html.Add($"</span>");
        return html.ToMarkup();
    }

    /// <summary>The innermost mark over a piece.</summary>
    private static Mark? Over(List<Mark> marks, TextSpan piece) => marks.Where(mark => mark.Span.Contains(piece)).MinBy(mark => mark.Span.Length);

    /// <summary>A piece without cuts, in all its marks, the widest outside. Links do not nest: the innermost wins.</summary>
    private Markup Piece(TextSpan piece)
    {
        var inside = Markup.Of($"{text[piece.Start..piece.End]}");
        var linked = false;
        foreach (var mark in parts.Where(part => part.Span.Contains(piece)).OrderBy(part => part.Span.Length))
        {
            if (mark.Href is not null && !linked)
            {
                linked = true;
                inside = Markup.Of($"<a class=\"{mark.Classes}\" href=\"{mark.Href}\">{inside}</a>");
            }
            else inside = mark.Title is null ? Markup.Of($"<span class=\"{mark.Classes}\">{inside}</span>") : Markup.Of($"<span class=\"{mark.Classes}\" title=\"{mark.Title}\">{inside}</span>");
        }
        return inside;
    }

    private sealed record Mark(TextSpan Span, string Classes, string? Title, string? Href);
}
