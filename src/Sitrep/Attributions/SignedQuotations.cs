using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Reads quotations that are signed instead of said: "..." - Lena Morrow, and From the harbour master: "...".</summary>
internal static class SignedQuotations
{
    /// <summary>Most tokens of a signature; longer ones are sentences of their own.</summary>
    private const int Longest = 16;

    /// <summary>The link of a sentence that no cue was found in; null for none.</summary>
    public static Link? Read(AnnotatedText text, SourceTable table, SpanIndex index, int sentence) => Signed(text, table, index, sentence) ?? From(text, table, index, sentence);

    /// <summary>A dash behind the closing mark, and behind it nothing but who it was, to the end of the paragraph.</summary>
    private static Link? Signed(AnnotatedText text, SourceTable table, SpanIndex index, int sentence)
    {
        var own = text.Sentences[sentence];
        foreach (var quotation in text.Quotations)
        {
            var after = text.TokenAt(quotation.Span.End);
            if (quotation.IsOpen || quotation.Span.Length < 12 || after >= own.EndToken || after < own.FirstToken) continue;
            if (after + 1 >= own.EndToken || text.SentenceAt(quotation.Span.Start) is var first && (first < 0 || text.Sentences[first].Block != own.Block)) continue;
            var from = after;
            var end = own.EndToken;
            while (from < end && text[text.Tokens[from]] is "-" or "\u2013" or "\u2014" or "--" or "\u2015") from++;
            if (end > from && text[text.Tokens[end - 1]] is ".") end--;
            if (from == after || end == from || end - from > Longest || !IsSource(text, table, index, new(from, end, sentence))) continue;
            return Make(text, new(after, from, sentence), new(from, end, sentence), quotation.Span);
        }
        return null;
    }

    /// <summary>"From the harbour master: "..."": from the first word to the colon who it was.</summary>
    private static Link? From(AnnotatedText text, SourceTable table, SpanIndex index, int sentence)
    {
        var own = text.Sentences[sentence];
        if (!text[text.Tokens[own.FirstToken]].Equals("from", StringComparison.OrdinalIgnoreCase)) return null;
        for (var i = own.FirstToken + 2; i + 1 < Math.Min(own.EndToken, own.FirstToken + Longest); i++)
        {
            if (text[text.Tokens[i]] is not ":") continue;
            var source = new TokenRun(own.FirstToken + 1, i, sentence);
            foreach (var quotation in text.Quotations)
                if (text.TokenAt(quotation.Span.Start) == i + 1 && IsSource(text, table, index, source)) return Make(text, new(i, i + 1, sentence), source, quotation.Span);
        }
        return null;
    }

    private static bool IsSource(AnnotatedText text, SourceTable table, SpanIndex index, TokenRun run)
    {
        for (var i = run.First; i < run.End; i++) if (text.Tokens[i].Class is WordClass.Verb or WordClass.Aux) return false;
        var span = run.SpanIn(text);
        if (table.ClassOf(span.Of(text.Text)) != SourceClass.Unknown || index.Name(span, NameKind.Person) is not null || index.Name(span, NameKind.Organisation) is not null) return true;
        for (var i = run.First; i < run.End; i++) if (RoleWords.IsRole(table, text[text.Tokens[i]])) return true;
        return false;
    }

    private static Link Make(AnnotatedText text, TokenRun cue, TokenRun source, TextSpan quoted)
    {
        var link = new Link(cue, 0) { Sources = { source } };
        for (var s = text.SentenceAt(quoted.Start); s < text.Sentences.Length && text.Sentences[s].Span.Start < quoted.End; s++)
        {
            var (first, end) = (Math.Max(text.Sentences[s].FirstToken, text.TokenAt(quoted.Start)), Math.Min(text.Sentences[s].EndToken, text.TokenAt(quoted.End)));
            if (end > first) link.Contents.Add(new(first, end, s));
        }
        return link;
    }
}
