using Sitrep.Text;

namespace Sitrep.Annotation.Actors;

/// <summary>When two names are one's: short and full name, family name, initials of a body.</summary>
internal static class ActorNames
{
    /// <summary>True when the name of a mention fits the last name of an entity.</summary>
    public static bool AreSame(AnnotatedText text, Mention mention, Entity entity)
    {
        if (mention.Form != MentionForm.Name || entity.LastName is not { } other) return false;
        return IsInitials(Written(text, mention), Written(text, other)) || IsInitials(Written(text, other), Written(text, mention));
    }

    /// <summary>True when the capitals are the initials of the capitalised words of the full name.</summary>
    public static bool IsInitials(ReadOnlySpan<char> acronym, ReadOnlySpan<char> full)
    {
        if (acronym.Length is < 2 or > 8 || full.Length <= acronym.Length) return false;
        foreach (var c in acronym)
            if (!char.IsUpper(c)) return false;
        var at = 0;
        for (var i = 0; i < full.Length; i++)
        {
            if (i > 0 && full[i - 1] is not (' ' or '-') || !char.IsUpper(full[i])) continue;
            if (at >= acronym.Length || full[i] != acronym[at]) return false;
            at++;
        }
        return at == acronym.Length;
    }

    private static ReadOnlySpan<char> Written(AnnotatedText text, Mention mention)
    {
        var (first, end) = mention.Name.End > mention.Name.First ? mention.Name : (mention.Head, mention.Head + 1);
        return text.Text.AsSpan(text.Tokens[first].Span.Start, text.Tokens[end - 1].Span.End - text.Tokens[first].Span.Start);
    }
}
