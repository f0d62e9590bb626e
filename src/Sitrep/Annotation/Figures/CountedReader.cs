using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Finds the head of what a number counts.</summary>
internal static class CountedReader
{
    private static readonly WordSet Stops = new(
        "a an the and or but of in on at by from to for with without within into onto over under after before during since until while as than that which who whom whose " +
        "is are was were be been being has have had do does did will would shall should can could may might must not no " +
        "said says say told tell left remain remained remaining died die dying fled went came come got get took take taken made make live lived living hit struck " +
        "this these those it its they their them he she his her we our you your i there here where when why how if because so more most less fewer other others ago " +
        "per each every including among amid across near around about out up down off away still also now then today yesterday tonight alone each both all some any " +
        "needed need needs sleep slept worked work works believed reported confirmed recorded expected according since while gave give given called call wait waits " +
        "lost lose believe think thought know knew known saw seen see");

    private static readonly WordSet States = new("dead killed wounded injured missing displaced hurt deaths fatalities casualties trapped detained arrested homeless evacuated unaccounted");

    /// <summary>The counted thing behind the number: singular head, its words, and the index after them. Null head when none follows.</summary>
    public static (string? Head, TextSpan? Span, int End) Read(AnnotatedText text, int at, int end, bool plural)
    {
        var of = NumberReader.Is(text, at, end, "of");
        if (of) at++;
        if (of && NumberReader.Is(text, at, end, "the")) at++;
        while (at < end && (NumberReader.Is(text, at, end, "more") || NumberReader.Is(text, at, end, "other") || NumberReader.Is(text, at, end, "others")
            || NumberReader.Is(text, at, end, "additional") || NumberReader.Is(text, at, end, "further") || of && NumberReader.Is(text, at, end, "our"))) at++;
        int head = -1, i = at;
        for (; i < end && i < at + 6; i++)
        {
            var token = text.Tokens[i];
            var form = text[token];
            if (token.Kind != TokenKind.Word || IsStop(form, token.Class)) break;
            if (States.Contains(form)) { if (head < 0) head = i; break; }
            if (IsVerb(text, token, i, at, head)) break;
            head = i;
            if (plural && Nouns.IsPlural(form) && !NounFollows(text, i + 1, end)) { i++; break; }
        }
        if (head < 0) return (null, null, at);
        return (Nouns.Singular(text[text.Tokens[head]]), TextSpan.Cover(text.Tokens[at].Span, text.Tokens[head].Span), head + 1);
    }

    private static bool IsStop(ReadOnlySpan<char> form, WordClass wordClass) => Stops.Contains(form)
        || wordClass is WordClass.Adp or WordClass.Aux or WordClass.Cconj or WordClass.Sconj or WordClass.Det or WordClass.Pron or WordClass.Part;

    private static bool IsVerb(AnnotatedText text, Token token, int i, int at, int head)
    {
        if (token.Class == WordClass.Verb) return i > at || head >= 0 || !text[token].EndsWith("ed", StringComparison.OrdinalIgnoreCase);
        return token.Class == WordClass.X && head >= 0 && text[token].EndsWith("ed", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>After a plural only another plural noun goes on ("aid workers", but "people living").</summary>
    private static bool NounFollows(AnnotatedText text, int at, int end)
    {
        if (at >= end || text.Tokens[at].Kind != TokenKind.Word) return false;
        var token = text.Tokens[at];
        return token.Class == WordClass.Noun && Nouns.IsPlural(text[token]) && !Stops.Contains(text[token]) && !States.Contains(text[token]);
    }
}
