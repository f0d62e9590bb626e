using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Parts a joint source: "the army and the radio station", "Lind and Orsk".</summary>
internal static class JointSources
{
    private static readonly WordSet Determiners = new("the a an its his her their several some two three many");

    /// <summary>The sources in the span: parted at an "and" where both sides stand by themselves and no name spans it.</summary>
    public static List<TextSpan> Split(AnnotatedText text, SpanIndex index, TextSpan span)
    {
        var first = text.TokenAt(span.Start);
        var end = text.TokenAt(span.End);
        for (var i = first + 1; i + 1 < end; i++)
        {
            var form = text[text.Tokens[i]];
            if (form is "," or "who" or "for" or "of") break;
            if (form is not ("and" or "And") || index.HasName(text.Tokens[i].Span)) continue;
            if (!Stands(text, first, i) || !Stands(text, i + 1, end)) continue;
            return [TextSpan.Cover(text.Tokens[first].Span, text.Tokens[i - 1].Span), TextSpan.Cover(text.Tokens[i + 1].Span, text.Tokens[end - 1].Span)];
        }
        return [span];
    }

    /// <summary>True for a name, for words with a determiner, and for a bare plural alone ("activists and doctors").</summary>
    private static bool Stands(AnnotatedText text, int first, int end)
    {
        var form = text[text.Tokens[first]];
        if (text.Tokens[first].Class == WordClass.Propn || Determiners.Contains(form)) return end - first > 1 || char.IsUpper(form[0]);
        return end - first == 1 && text.Tokens[first].Class == WordClass.Noun;
    }
}
