using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Annotation.Names;

/// <summary>Takes two or three words for a person's name where a person's role stands with them: "a spokeswoman for the ministry, Rina Sol".</summary>
internal static class RoleNames
{
    private static readonly WordSet Roles = new("spokesman spokeswoman spokesperson minister governor mayor envoy ambassador secretary director colonel general doctor professor lawyer");

    private static readonly WordSet Bodies = new("corp inc ltd plc llc group company agency bank press news times post university institute");

    /// <summary>How many tokens a role reaches with its body.</summary>
    private const int Reach = 9;

    /// <summary>The names, some organisations among them made persons.</summary>
    public static ImmutableArray<NameMention> Correct(AnnotatedText text)
    {
        var names = text.Names;
        for (var i = 0; i < names.Length; i++)
            if (names[i].Kind == NameKind.Organisation && IsPersonal(text, names[i].Span)) names = names.SetItem(i, names[i] with { Kind = NameKind.Person });
        return names;
    }

    private static bool IsPersonal(AnnotatedText text, TextSpan span)
    {
        var (first, end) = (text.TokenAt(span.Start), text.TokenAt(span.End - 1) + 1);
        if (end - first is < 2 or > 3) return false;
        for (var i = first; i < end; i++)
        {
            var word = text[text.Tokens[i]];
            if (!char.IsUpper(word[0]) || Bodies.Contains(word)) return false;
        }
        return HasRoleBefore(text, first);
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
