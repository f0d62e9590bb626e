using Sitrep.Text;

namespace Sitrep.Annotation.Actors;

/// <summary>Finds the role that stands with a person's name: "the mayor, Pavo Lind", "Ilse Varno, the governor of ...", "its spokesman, Arno Keller".</summary>
internal static class RoleFinder
{
    private static readonly WordSet Determiners = new("the a an its his her their our");

    /// <summary>The role without its article; null for none.</summary>
    public static string? Of(AnnotatedText text, TextSpan name) => Behind(text, name) ?? Before(text, name);

    /// <summary>", the governor of Korren province," up to a comma or a verb.</summary>
    private static string? Behind(AnnotatedText text, TextSpan name)
    {
        var at = text.TokenAt(name.End);
        var (_, end) = Sentence(text, name.Start);
        if (at >= end || text[text.Tokens[at]] is not ",") return null;
        var start = at + 1;
        if (start >= end || !Determiners.Contains(text[text.Tokens[start]]) && text.Tokens[start].Class != WordClass.Noun) return null;
        var i = start;
        while (i < end && i < start + 10 && text[text.Tokens[i]] is not ("," or "." or ";") && text.Tokens[i].Class is not (WordClass.Verb or WordClass.Aux or WordClass.Pron)) i++;
        if (i == start || i >= end || text[text.Tokens[i]] is not ("," or ".")) return null;
        return Plain(text, start, i);
    }

    /// <summary>"The mayor, Pavo Lind": a definite noun phrase and a comma in front; "spokesman Arno Keller": nouns directly in front.</summary>
    private static string? Before(AnnotatedText text, TextSpan name)
    {
        var at = text.TokenAt(name.Start);
        var (first, _) = Sentence(text, name.Start);
        var end = at > first && text[text.Tokens[at - 1]] is "," ? at - 1 : at;
        var i = end;
        while (i > first && i > end - 7 && text.Tokens[i - 1].Class is WordClass.Noun or WordClass.Adj or WordClass.Propn or WordClass.Adp && text[text.Tokens[i - 1]] is not ("in" or "at" or "on" or "by" or "with")) i--;
        if (i == end || text.Tokens[end - 1].Class is not (WordClass.Noun or WordClass.Propn)) return null;
        var determined = i > first && Determiners.Contains(text[text.Tokens[i - 1]]);
        if (end < at && !determined || end == at && text.Tokens[end - 1].Class != WordClass.Noun) return null;
        return Plain(text, i, end);
    }

    private static (int First, int End) Sentence(AnnotatedText text, int index)
    {
        var sentence = text.SentenceAt(index);
        return sentence < 0 ? (0, 0) : (text.Sentences[sentence].FirstToken, text.Sentences[sentence].EndToken);
    }

    private static string Plain(AnnotatedText text, int first, int end)
    {
        if (Determiners.Contains(text[text.Tokens[first]]) && first + 1 < end) first++;
        return Folding.Fold(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span).In(text.Text));
    }
}
