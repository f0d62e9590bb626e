using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Reads the article of a plain text or Markdown page.</summary>
internal sealed class TextArticleReader(Page page, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaximumLines = 40_000;
    private const int FirstLines = 14;
    private const int LongestDateLine = 16;

    /// <summary>The article; its diagnostics go to the builder.</summary>
    public Article Read(string content)
    {
        var isPaged = page.Format == PageFormat.PagedText;
        var lines = isPaged ? TextLines.ReadPaged(content, MaximumLines, out var isCut) : TextLines.Read(content, page.Format == PageFormat.Markdown, MaximumLines, out isCut);
        if (isCut) diagnostics.Add(new(DiagnosticCode.PageCut, "The page has too many lines; its end was left out."));
        var headline = TextFurniture.Label(lines, page.Title);
        var title = page.Title ?? (headline >= 0 ? lines[headline].Text : null);
        var text = new ArticleText();
        if (isPaged) text.PageStarts.Add(0);
        if (title is not null) text.Add(BlockKind.Headline, FoldedText.Squeeze(title));
        var notes = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            foreach (var start in line.PageStarts) text.PageStarts.Add(i == headline || line.Label is not null ? text.Next : text.Next + start);
            if (i == headline) continue;
            if (!isPaged && CorrectionNotes.IsNote(line.Text, line.Folded) && line.Label is null or "related") notes.Add(line.Text);
            else if (line.Label is not null) text.Remove(line.Label, line.Text);
            else text.Add(line.Kind, line.Text);
        }
        foreach (var note in notes) text.Add(BlockKind.CorrectionNote, note);
        return Article(lines, text, title);
    }

    private Article Article(List<TextLine> lines, ArticleText text, string? title)
    {
        var bylines = new List<string>();
        foreach (var line in lines)
        {
            if (line.Label == "byline") bylines.Add(line.Text);
        }
        var article = new Article
        {
            Page = page,
            Address = page.Address,
            Text = text.Text,
            Blocks = text.Blocks,
            Removed = text.Removed,
            Title = title is null ? null : FoldedText.Squeeze(title),
            Publisher = page.Publisher ?? page.PublisherHint,
            Authors = AuthorNames.Clean(bylines, FoldedText.Of(page.Publisher ?? page.PublisherHint ?? "")),
            Published = page.Published ?? Printed(lines) ?? PrintedDates.InAddress(page.Address) ?? page.PublishedHint,
            PageStarts = text.PageStarts.ToImmutable(),
        };
        var kind = text.BodyCount == 0 ? PageKind.Empty : PageKindFinder.HasDisclaimer(article) ? PageKind.Opinion : PageKind.Article;
        return ArticleFacts.Complete(article, kind, text.BodyCount, diagnostics);
    }

    private PublicationTime? Printed(List<TextLine> lines)
    {
        if (page.Format == PageFormat.PagedText && OnFirstPage(lines) is { } day) return day;
        foreach (var line in lines)
        {
            if (line.Label is "date" or "byline" && PrintedDates.Read(line.Text) is { } time) return time;
        }
        return lines.Count > 0 && lines[0].Folded.StartsWith("date of publication ", StringComparison.Ordinal) ? PrintedDates.Read(lines[0].Text) : null;
    }

    /// <summary>Bulletins print their date near the top of the first page, in a short line.</summary>
    private static PublicationTime? OnFirstPage(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count && i < FirstLines && lines[i].PageStarts.Count == 0; i++)
        {
            if (lines[i].Words <= LongestDateLine && PrintedDates.Read(lines[i].Text) is { } time) return time;
        }
        return null;
    }
}
