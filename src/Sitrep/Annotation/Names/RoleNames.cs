using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Annotation.Names;

/// <summary>Takes two or three words for a person's name where a person's role stands with them: "a spokeswoman for the ministry, Rina Sol".</summary>
internal static class RoleNames
{
    private static readonly WordSet Roles = new("spokesman spokeswoman spokesperson minister governor mayor envoy ambassador secretary director colonel general doctor professor lawyer");

    private static readonly WordSet Where = new("in at near from of outside around across");

    private static readonly WordSet Bodies = new("corp inc ltd plc llc group company agency bank press news times post university institute");

    /// <summary>How many tokens a role reaches with its body.</summary>
    private const int Reach = 9;

    /// <summary>The names, some organisations and places among them made persons.</summary>
    public static ImmutableArray<NameMention> Correct(AnnotatedText text)
    {
        var names = text.Names;
        for (var i = 0; i < names.Length; i++)
            if (names[i].Kind is NameKind.Organisation or NameKind.Place && IsPersonal(text, names[i])) names = names.SetItem(i, names[i] with { Kind = NameKind.Person });
        return names;
    }

    private static bool IsPersonal(AnnotatedText text, NameMention name)
    {
        var (first, end) = (text.TokenAt(name.Span.Start), text.TokenAt(name.Span.End - 1) + 1);
        if (end - first is < 2 or > 3) return false;
        for (var i = first; i < end; i++)
        {
            var word = text[text.Tokens[i]];
            if (!char.IsUpper(word[0]) || Bodies.Contains(word)) return false;
        }
        return name.Kind == NameKind.Organisation && HasRoleBefore(text, first) || HasRoleBehind(text, first, end);
    }

    /// <summary>True for ", the envoy of ..." behind a name that is not where something happens ("In New Korren, the governor of ...").</summary>
    private static bool HasRoleBehind(AnnotatedText text, int first, int end)
    {
        var sentence = text.Sentences[text.SentenceAt(text.Tokens[first].Span.Start)];
        if (first > sentence.FirstToken && Where.Contains(text[text.Tokens[first - 1]]) || end + 1 >= sentence.EndToken) return false;
        if (text[text.Tokens[end]] is not "," || text.Tokens[end + 1].Class != WordClass.Det) return false;
        for (var i = end + 2; i + 1 < sentence.EndToken && i < end + 5; i++)
        {
            if (Roles.Contains(text[text.Tokens[i]])) return text[text.Tokens[i + 1]] is "of" or "for" or "to" or ",";
            if (text.Tokens[i].Class is not (WordClass.Noun or WordClass.Propn or WordClass.Adj)) return false;
        }
        return false;
    }

    /// <summary>True for a person's role right before, or before a comma, with at most its own body between: "the spokeswoman for the health ministry, ...".</summary>
    private static bool HasRoleBefore(AnnotatedText text, int first)
    {
        var start = text.Sentences[text.SentenceAt(text.Tokens[first].Span.Start)].FirstToken;
        var end = first > start && text[text.Tokens[first - 1]] is "," ? first - 1 : first;
        for (var i = end - 1; i >= start && i > end - Reach; i--)
        {
            if (Roles.Contains(text[text.Tokens[i]])) return end < first || i == end - 1;
            if (text.Tokens[i].Class is not (WordClass.Noun or WordClass.Propn or WordClass.Adj or WordClass.Adp or WordClass.Det)) return false;
        }
        return false;
    }
}
