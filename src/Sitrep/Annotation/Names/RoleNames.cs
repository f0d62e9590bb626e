using System.Collections.Immutable;
using Sitrep.Annotation.Actors;
using Sitrep.Text;

namespace Sitrep.Annotation.Names;

/// <summary>Takes two or three words for a person's name where a person's role stands with them: "a spokeswoman for the ministry, Rina Sol".</summary>
internal static class RoleNames
{
    private static readonly WordSet Roles = new("spokesman spokeswoman spokesperson minister governor mayor envoy ambassador secretary director colonel general doctor professor lawyer");

    private static readonly WordSet Bodies = new("corp inc ltd plc llc group company agency bank press news times post university institute");

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
        return RoleFinder.Of(text, span) is { } role && Roles.Contains(HeadOf(role));
    }

    /// <summary>The word before "of", "for" and the like, else the last.</summary>
    private static ReadOnlySpan<char> HeadOf(string role)
    {
        var words = role.Split(' ');
        var of = Array.FindIndex(words, word => word is "of" or "for" or "to" or "at" or "in");
        return words[of > 0 ? of - 1 : words.Length - 1];
    }
}
