using Sitrep.Text;

namespace Sitrep.Annotation.Actors;

/// <summary>Links "the ministry", "the governor", "the committee" to the actor named before whose name or role has the word.</summary>
internal static class DefiniteMentions
{
    private static readonly WordSet Heads = new("ministry minister governor mayor president committee council authority agency company operator organisation organization society association union " +
        "group observatory hospital spokesman spokeswoman envoy director commission centre center service university army party office department institute federation bank court police senator general colonel");

    /// <summary>Adds the mentions to the drafts; a word that nobody's name or role has is left alone.</summary>
    public static void Add(AnnotatedText text, List<ActorDraft> drafts)
    {
        for (var i = 0; i + 1 < text.Tokens.Length; i++)
        {
            if (text[text.Tokens[i]] is not ("the" or "The" or "its" or "Its")) continue;
            var head = text[text.Tokens[i + 1]];
            if (!char.IsLower(head[0]) || !Heads.Contains(head) || InName(text, text.Tokens[i + 1].Span)) continue;
            var word = head.ToString();
            var draft = drafts.FindLast(draft => draft.Kind == NameKind.Organisation && draft.HasWord(word))
                ?? drafts.FindLast(draft => draft.Kind == NameKind.Person && draft.Role is { } role && HasHead(role, word));
            draft?.Add(TextSpan.Cover(text.Tokens[i].Span, text.Tokens[i + 1].Span));
        }
    }

    private static bool HasHead(string role, string word)
    {
        var of = role.IndexOf(" of ", StringComparison.Ordinal);
        var head = of > 0 ? role[..of] : role;
        return head.EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool InName(AnnotatedText text, TextSpan span)
    {
        foreach (var name in text.Names)
        {
            if (name.Span.Start >= span.End) return false;
            if (name.Span.Overlaps(span)) return true;
        }
        return false;
    }
}
