using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Extraction;

/// <summary>Reads the article of a plain text or Markdown page.</summary>
internal sealed class TextArticleReader(Page page, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private const int MaximumLines = 40_000;

    /// <summary>The article; its diagnostics go to the builder.</summary>
    public Article Read(string content)
    {
        var lines = TextLines.Read(content, page.Format == PageFormat.Markdown, MaximumLines, out var isCut);
        if (isCut) diagnostics.Add(new(DiagnosticCode.PageCut, "The page has too many lines; its end was left out."));
        var headline = TextFurniture.Label(lines, page.Title);
        var title = page.Title ?? (headline >= 0 ? lines[headline].Text : null);
        var text = new ArticleText();
        if (title is not null) text.Add(BlockKind.Headline, FoldedText.Squeeze(title));
        var notes = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i == headline) continue;
            if (CorrectionNotes.IsNote(line.Text, line.Folded) && line.Label is null or "related") notes.Add(line.Text);
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
            Publisher = page.Publisher,
            Authors = AuthorNames.Clean(bylines, FoldedText.Of(page.Publisher ?? "")),
            Published = page.Published ?? Printed(lines) ?? PrintedDates.InAddress(page.Address),
        };
        var kind = text.BodyCount == 0 ? PageKind.Empty : PageKindFinder.HasDisclaimer(article) ? PageKind.Opinion : PageKind.Article;
        return ArticleFacts.Complete(article, kind, text.BodyCount, diagnostics);
    }

    private static PublicationTime? Printed(List<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (line.Label is "date" or "byline" && PrintedDates.Read(line.Text) is { } time) return time;
        }
        return lines.Count > 0 && lines[0].Folded.StartsWith("date of publication ", StringComparison.Ordinal) ? PrintedDates.Read(lines[0].Text) : null;
    }
}
