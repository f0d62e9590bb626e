using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>
/// Sees that a source only passes on: "the agency said, citing officials" - the officials say it, by way of the agency; and who stands behind a paper:
/// "according to information provided by the police".
/// </summary>
internal static class CitedSources
{
    /// <summary>How many words the cited source may have.</summary>
    private const int MostWords = 10;

    private static readonly WordSet Papers = new("information data figures numbers details list lists tally footage statistics");
    private static readonly WordSet Giving = new("provided given handed passed released issued published supplied compiled collected shared");

    /// <summary>Notes the cited source on the links of a sentence that stand before it, and takes off the link of "citing" itself.</summary>
    public static void Join(AnnotatedText text, SourceTable table, SpanIndex index, List<Link> links, int first, int sentence)
    {
        if (links.Count == first) return;
        Behind(text, table, index, links, first, sentence);
        var (start, end) = (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
        for (var i = start; i + 1 < end; i++)
        {
            if (!(text[text.Tokens[i]] is "citing" or "Citing" or "quoting") || Cited(text, table, index, i + 1, end, sentence) is not { } cited) continue;
            var at = links.FindIndex(first, link => !Has(link.Cue, i) && link.Sources.Count == 1 && !Holds(link, i));
            if (at < 0)
            {
                if (links.FindIndex(first, link => Has(link.Cue, i)) is var own and >= 0 && Reported(text, links[own], start, i) is { } told) { told.Cited = cited; links[own] = told; }
                return;
            }
            links[at].Cited = cited;
            var contents = links[at].Contents;
            if (contents.Count > 1) contents.RemoveAll(content => content.First >= i && content.End <= cited.End);
            links.RemoveAll(link => Has(link.Cue, i));
            return;
        }
    }

    /// <summary>"C, the agency reported, | quoting Y": the saying that the tagger passed over for "quoting" lies between the source and it.</summary>
    private static Link? Reported(AnnotatedText text, Link link, int start, int quoting)
    {
        if (link.Sources.Count != 1 || link.Sources[0].End > quoting) return null;
        var source = link.Sources[0];
        for (var i = source.End; i < quoting; i++)
        {
            if (text.Tokens[i].Class != WordClass.Verb) continue;
            var end = source.First;
            while (end > start && text[text.Tokens[end - 1]] is ",") end--;
            if (end - start < 3) return null;
            return new(new(i, i + 1, source.Sentence), link.Margin) { Sources = { source }, Contents = { new(start, end, source.Sentence) } };
        }
        return null;
    }

    /// <summary>"information handed over to the centre by the council": who gave it, where the source is a paper or mere information.</summary>
    private static void Behind(AnnotatedText text, SourceTable table, SpanIndex index, List<Link> links, int first, int sentence)
    {
        for (var at = first; at < links.Count; at++)
        {
            if (links[at].Sources.Count != 1 || links[at].Cited is not null) continue;
            var source = links[at].Sources[0];
            var end = text.Sentences[sentence].EndToken;
            var head = source.First;
            while (head + 1 < source.End && text.Tokens[head + 1].Class is WordClass.Noun or WordClass.Adj) head++;
            if (!Papers.Contains(text[text.Tokens[head]]) || head + 2 >= end || !Giving.Contains(text[text.Tokens[head + 1]])) continue;
            for (var i = head + 2; i < Math.Min(end, head + 2 + MostWords); i++)
            {
                if (text[text.Tokens[i]] is not "by" || i + 1 >= end) continue;
                if (Cited(text, table, index, i + 1, end, sentence) is not { } giver) break;
                links[at].Sources[0] = giver;
                foreach (var content in links[at].Contents.Where(content => content.First < giver.End && content.End > giver.End).ToList())
                    links[at].Contents[links[at].Contents.IndexOf(content)] = content with { First = giver.End };
                links[at].Contents.RemoveAll(content => content.First >= head && content.End <= giver.End);
                break;
            }
        }
    }

    /// <summary>The noun phrase behind "citing", if it is a source: a name or a word of the table.</summary>
    private static TokenRun? Cited(AnnotatedText text, SourceTable table, SpanIndex index, int first, int end, int sentence)
    {
        var i = first;
        while (i < end && i - first < MostWords && text.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det or WordClass.Part || i < end && i == first && text.Tokens[i].Class == WordClass.Num
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
