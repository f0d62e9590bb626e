using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Completes a source that was cut inside its phrase: "the fire | service said", "the governor | of the province 40 villages", "Tora Venn, | who leads the bank".</summary>
internal static class SourcePhrases
{
    private static readonly WordSet Relatives = new("who whose which");
    private static readonly WordSet Joining = new("of for in at from");

    /// <summary>Most tokens a phrase grows by on either side.</summary>
    private const int Longest = 10;

    /// <summary>Grows the one source of a link to the left and to the right, taking from the contents what they lose.</summary>
    public static void Complete(AnnotatedText text, TokenView view, SourceTable table, Link link)
    {
        if (link.Sources.Count != 1 || view.Relative[link.Sources[0].First]) return;
        Left(text, view, table, link);
        if (link.Cue.End == link.Sources[0].First) Right(text, view, link);
    }

    /// <summary>Nouns, names, adjectives and an article that touch the source belong to it, unless no comma parts them from the content before.</summary>
    private static void Left(AnnotatedText text, TokenView view, SourceTable table, Link link)
    {
        var source = link.Sources[0];
        var sentence = text.Sentences[source.Sentence];
        var first = source.First;
        if (text.Tokens[first].Class is WordClass.Det or WordClass.Pron || link.Cue.End == first) return;
        if (Owner(text, sentence, first) is { } owner && !link.Cue.Contains(owner))
        {
            link.Sources[0] = source with { First = owner };
            link.Contents.RemoveAll(run => run.First >= owner && run.End <= first);
            return;
        }
        while (first > sentence.FirstToken && source.First - first < Longest && IsPhrase(text, first - 1) && !link.Cue.Contains(first - 1))
            if (text.Tokens[--first].Class == WordClass.Det) break;
        if (first == source.First) return;
        var name = text.Tokens[source.First].Class == WordClass.Propn && text.Tokens[source.First - 1].Class == WordClass.Propn; // "Kiln | Street"
        if (name) first = Outward(text, table, sentence, first);
        var holder = link.Contents.FindIndex(run => run.Contains(source.First - 1));
        if (holder >= 0 && (first == link.Contents[holder].First || !view.Comma[first - 1] && view.Quote[first - 1] == 0 && !(name && text.Tokens[first].Class == WordClass.Det))) return;
        link.Sources[0] = source with { First = first };
        if (holder >= 0) link.Contents[holder] = link.Contents[holder] with { End = view.Comma[first - 1] && view.Quote[first - 1] == 0 ? first - 1 : first };
    }

    /// <summary>"the rebels' | political office": from a possessive sign out to the article of the owner.</summary>
    private static int? Owner(AnnotatedText text, Sentence sentence, int first)
    {
        if (first - 2 < sentence.FirstToken || !(text[text.Tokens[first - 1]] is "'" or "'s" or "\u2019" or "\u2019s") || text.Tokens[first - 1].Class == WordClass.Punct && text.Tokens[first - 1].Span.Start != text.Tokens[first - 2].Span.End) return null;
        var at = first - 1;
        while (at > sentence.FirstToken && first - at < Longest && text.Tokens[at - 1].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj) at--;
        if (at > sentence.FirstToken && text.Tokens[at - 1].Class == WordClass.Det) at--;
        return at < first - 1 ? at : null;
    }

    /// <summary>"a baker in | Kiln Street": from a name out through "in" to the article of what stands there.</summary>
    private static int Outward(AnnotatedText text, SourceTable table, Sentence sentence, int first)
    {
        if (first - 2 < sentence.FirstToken || !RoleWords.IsRole(table, text[text.Tokens[first - 2]]) || !Joining.Contains(text[text.Tokens[first - 1]])) return first;
        var at = first - 1;
        while (at > sentence.FirstToken && first - at < Longest && IsPhrase(text, at - 1))
            if (text.Tokens[--at].Class == WordClass.Det) return at;
        return first;
    }

    /// <summary>"of the province" behind a source that follows its cue, and a relative clause behind a comma, belong to the source.</summary>
    private static void Right(AnnotatedText text, TokenView view, Link link)
    {
        var source = link.Sources[0];
        var end = source.End;
        var sentence = text.Sentences[source.Sentence];
        var holder = link.Contents.FindIndex(run => run.First == source.End);
        if (holder >= 0 && Joining.Contains(text[text.Tokens[end]]))
        {
            end++;
            while (end < link.Contents[holder].End && end - source.End < Longest && IsPhrase(text, end)) end++;
            if (end - source.End < 2 || link.Contents[holder].End - end < 2) return;
            link.Contents[holder] = link.Contents[holder] with { First = end };
        }
        else if (holder < 0 && end + 2 < sentence.EndToken && view.Comma[end] && Relatives.Contains(text[text.Tokens[end + 1]]))
        {
            end += 2;
            while (end < sentence.EndToken && !view.Stop[end] && view.Quote[end] == 0 && !link.Contents.Exists(run => run.Contains(end))) end++;
        }
        link.Sources[0] = source with { End = end };
    }

    private static bool IsPhrase(AnnotatedText text, int i) => text.Tokens[i].Class is WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Det && text[text.Tokens[i]] is not "that" || text[text.Tokens[i]].Contains('-') && text.Tokens[i].Span.Length > 3;
}
