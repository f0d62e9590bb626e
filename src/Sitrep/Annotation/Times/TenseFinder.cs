using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>Tells from the nearest verb whether a time lies behind or ahead; works on words alone, parts of speech only help.</summary>
internal static class TenseFinder
{
    private const int Reach = 14;

    private static readonly WordSet Future = new(
        "will shall 'll ’ll wo'll wont would scheduled expected due slated upcoming plans planning intends hopes forthcoming tentatively "
        + "begins starts meets ends expires resumes");

    private static readonly WordSet Past = new(
        "was were had did said told took made came went got began broke fell hit left met held lost sent struck rose spoke became "
        + "gave saw found kept brought "
        + "flew fled fought shot drove wrote won ran led drew grew knew sank swept sought stood thought threw woke has have been ago");

    private static readonly WordSet Bases = new("indeed speed exceed proceed succeed bleed breed greed embed hundred sacred naked shed");

    private static readonly WordSet Infinitive = new(
        "meet visit vote begin start hold return leave arrive open close resume decide discuss end take make be go come travel "
        + "speak play");

    /// <summary>True for a word that looks ahead by itself: "will", "scheduled".</summary>
    public static bool IsFuture(ReadOnlySpan<char> form) => Future.Contains(form);

    /// <summary>The tense of the nearest verb before the token, else of the nearest behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">Token after the sentence.</param>
    public static Tense At(AnnotatedText text, int first, int at, int end)
    {
        for (var i = at - 1; i >= Math.Max(first, at - Reach); i--)
            if (Of(text, i, first) is not Tense.Unknown and var before) return before;
        for (var i = at + 1; i < Math.Min(end, at + Reach); i++)
            if (Of(text, i, first) is not Tense.Unknown and var behind) return behind;
        return Tense.Unknown;
    }

    private static Tense Of(AnnotatedText text, int i, int first)
    {
        var token = text.Tokens[i];
        if (token.Kind != TokenKind.Word) return Tense.Unknown;
        var form = text[token];
        if (form.Length > 16) return Tense.Unknown;
        if (Future.Contains(form)) return i > first + 1 && text[text.Tokens[i - 2]] is "had" && text[text.Tokens[i - 1]] is "been"
            ? Tense.Past : Tense.Future;
        if (i > first && Infinitive.Contains(form) && text[text.Tokens[i - 1]] is "to") return Tense.Future;
        if (Past.Contains(form)) return Tense.Past;
        if (form.Length > 4 && form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !Bases.Contains(form))
            return token.Class is WordClass.Verb or WordClass.Aux or WordClass.X && char.IsLower(form[0]) ? Tense.Past : Tense.Unknown;
        return i > first && token.Class == WordClass.Verb && text[text.Tokens[i - 1]] is "to" ? Tense.Future : Tense.Unknown;
    }
}
