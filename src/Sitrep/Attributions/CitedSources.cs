using Sitrep.Models;

namespace Sitrep.Attributions;

/// <summary>Sees that a source only passes on: "the agency said, citing officials" - the officials say it, by way of the agency.</summary>
internal static class CitedSources
{
    /// <summary>How many words the cited source may have.</summary>
    private const int MostWords = 10;

    /// <summary>Notes the cited source on the links of a sentence that stand before it, and takes off the link of "citing" itself.</summary>
    public static void Join(AnnotatedText text, SourceTable table, SpanIndex index, List<Link> links, int first, int sentence)
    {
        if (links.Count == first) return;
        var (start, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        for (var i = start; i + 1 < end; i++)
        {
            if (!(text[text.Tokens[i]] is "citing" or "Citing" or "quoting") || Cited(text, table, index, i + 1, end, sentence) is not { } cited) continue;
            var at = links.FindIndex(first, link => !Has(link.Cue, i) && link.Sources.Count == 1 && !Holds(link, i));
            if (at < 0) return;
            links[at].Cited = cited;
            var contents = links[at].Contents;
            if (contents.Count > 1) contents.RemoveAll(content => content.First >= i && content.End <= cited.End);
            links.RemoveAll(link => Has(link.Cue, i));
            return;
        }
    }

    /// <summary>The noun phrase behind "citing", if it is a source: a name or a word of the table.</summary>
    private static TokenRun? Cited(AnnotatedText text, SourceTable table, SpanIndex index, int first, int end, int sentence)
    {
        var i = first;
        while (i < end && i - first < MostWords && text.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Num or WordClass.Part
            || i > first && i < end && text[text.Tokens[i]] is "of" or "in" or "from" or "at" or "for" or "and") i++;
        while (i > first && text.Tokens[i - 1].Class is WordClass.Adp or WordClass.Cconj or WordClass.Det) i--;
        if (i == first) return null;
        var run = new TokenRun(first, i, sentence);
        var span = run.SpanIn(text);
        var isSource = table.ClassOf(span.Of(text.Text)) != SourceClass.Unknown || index.Name(span, NameKind.Person) is not null || index.Name(span, NameKind.Organisation) is not null
            || text[text.Tokens[i - 1]] is "sources" or "source";
        return isSource ? run : null;
    }

    private static bool Has(TokenRun run, int i) => i >= run.First && i < run.End;

    private static bool Holds(Link link, int i)
    {
        foreach (var content in link.Contents) if (content.First < i && i < content.End) return true;
        return false;
    }
}
