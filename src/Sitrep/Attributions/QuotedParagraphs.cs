namespace Sitrep.Attributions;

/// <summary>Gives a quotation alone in its paragraph to the speaker of the paragraph before, where no model has given it to anyone.</summary>
/// <remarks>
/// A quotation that the text repeats is a pull quote: its speaker is where it stands first, not the paragraph above the box. What follows a
/// paragraph in which nobody speaks stays open.
/// </remarks>
internal static class QuotedParagraphs
{
    private const int Fewest = 5;

    /// <summary>Extends the links of the text, which are in order of their cues.</summary>
    public static void Add(AnnotatedText text, TokenView view, List<Link> links)
    {
        if (text.Quotations.IsEmpty || links.Count == 0) return;
        Link? speaker = null;
        var (block, next) = (-1, 0);
        for (var first = 0; first < text.Sentences.Length;)
        {
            var own = text.Sentences[first].Block;
            var end = first;
            while (end < text.Sentences.Length && text.Sentences[end].Block == own) end++;
            Link? spoken = null;
            for (; next < links.Count && links[next].Cue.Sentence < end; next++)
                if (links[next].Sources.Count > 0) spoken = links[next];
            if (spoken is null && speaker is not null && own == block + 1 && IsQuotation(text, view, first, end) && !IsHeld(links, first, end) && !IsRepeated(text, first, end))
            {
                for (var sentence = first; sentence < end; sentence++)
                    speaker.Contents.Add(new(text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken, sentence));
                spoken = speaker;
            }
            (speaker, block, first) = (spoken ?? (IsHeldBy(speaker, first, end) ? speaker : null), own, end);
        }
    }

    /// <summary>True when the sentences stand between quotation marks from the first token to the last.</summary>
    private static bool IsQuotation(AnnotatedText text, TokenView view, int first, int end)
    {
        var (from, to) = (text.Sentences[first].FirstToken, text.Sentences[end - 1].EndToken);
        if (to - from < Fewest || text.Article.Blocks[text.Sentences[first].Block].Kind is not (BlockKind.Paragraph or BlockKind.BlockQuote)) return false;
        for (var i = from; i < to; i++)
            if (view.Quote[i] == 0 && !(view.Stop[i] && i >= to - 2)) return false;
        return true;
    }

    private static bool IsHeld(List<Link> links, int first, int end) => links.Exists(link => IsHeldBy(link, first, end));

    private static bool IsHeldBy(Link? link, int first, int end) => link is not null && link.Contents.Exists(run => run.Sentence >= first && run.Sentence < end);

    private static bool IsRepeated(AnnotatedText text, int first, int end)
    {
        var span = TextSpan.Cover(text.Sentences[first].Span, text.Sentences[end - 1].Span);
        var words = span.In(text.Text).Trim("\"\u201C\u201D.,");
        return text.Text.AsSpan(0, span.Start).Contains(words, StringComparison.Ordinal) || text.Text.AsSpan(span.End).Contains(words, StringComparison.Ordinal);
    }
}
