using Sitrep.Text;

namespace Sitrep.Annotation.Actors;

/// <summary>Finds bodies by the build of their names where the name tagger has none: "Ministry of the Interior", "Korren River Authority".</summary>
internal static class BodyFinder
{
    private static readonly WordSet Heads = new("Ministry Authority Committee Council Agency Society Protection Department Commission Office Observatory Union Organisation Organization Federation " +
        "Association Institute University Hospital Centre Center Company Corporation Service Police Army Navy Crescent Cross Defence Defense Bureau Board Bank Court Parliament Coalition Front Party Movement Nations");

    private static readonly WordSet Inner = new("of the for and");

    /// <summary>Runs of capitals with a head word among them, joined by "of", "of the", "for"; none inside a name that is known.</summary>
    public static List<TextSpan> Find(AnnotatedText text)
    {
        var found = new List<TextSpan>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken;)
            {
                if (!IsCapital(text, i)) { i++; continue; }
                var end = RunEnd(text, i, sentence.EndToken);
                var first = i == sentence.FirstToken && text[text.Tokens[i]] is "The" or "A" or "An" ? i + 1 : i;
                if (end - first >= 2 && HasHead(text, first, end) && !IsAllCapitals(text, first, end)) found.Add(TextSpan.Cover(text.Tokens[first].Span, text.Tokens[end - 1].Span));
                i = end;
            }
        }
        return found;
    }

    private static bool IsCapital(AnnotatedText text, int i) => text.Tokens[i].Kind == TokenKind.Word && char.IsUpper(text[text.Tokens[i]][0]);

    private static int RunEnd(AnnotatedText text, int first, int end)
    {
        var last = first;
        for (var i = first + 1; i < end && i < last + 4; i++)
        {
            if (IsCapital(text, i)) last = i;
            else if (!Inner.Contains(text[text.Tokens[i]])) break;
        }
        return last + 1;
    }

    private static bool HasHead(AnnotatedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (Heads.Contains(text[text.Tokens[i]])) return true;
        return false;
    }

    private static bool IsAllCapitals(AnnotatedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
            foreach (var c in text[text.Tokens[i]])
                if (char.IsLower(c)) return false;
        return true;
    }
}
