using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>A sentence as the figure readers see it: every index outside it reads as empty, so no rule needs to ask for the border.</summary>
internal readonly struct FigureScope(AnnotatedText text, int start, int end)
{
    /// <summary>The text under the sentence.</summary>
    public AnnotatedText Text { get; } = text;

    /// <summary>Index of the first token.</summary>
    public int Start { get; } = start;

    /// <summary>Index after the last token.</summary>
    public int End { get; } = end;

    /// <summary>The characters of the token; empty outside.</summary>
    public ReadOnlySpan<char> Form(int at) => Has(at) ? Text[Text.Tokens[at]] : default;

    /// <summary>True inside the sentence.</summary>
    public bool Has(int at) => at >= Start && at < End;

    /// <summary>The word class; X outside.</summary>
    public WordClass Class(int at) => Has(at) ? Text.Tokens[at].Class : WordClass.X;

    /// <summary>True for a token of letters.</summary>
    public bool IsWord(int at) => Has(at) && Text.Tokens[at].Kind == TokenKind.Word;

    /// <summary>True for a token of digits.</summary>
    public bool IsNumber(int at) => Has(at) && Text.Tokens[at].Kind == TokenKind.Number;

    /// <summary>True when the token has this form, case aside.</summary>
    public bool Is(int at, string form) => Has(at) && Text[Text.Tokens[at]].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when both tokens have these forms.</summary>
    public bool Are(int at, string first, string second) => Is(at, first) && Is(at + 1, second);

    /// <summary>True when the token is one of the words.</summary>
    public bool IsIn(int at, WordSet words) => Has(at) && words.Contains(Text[Text.Tokens[at]]);

    /// <summary>True when no space stands before the token.</summary>
    public bool IsGlued(int at) => Has(at) && Has(at - 1) && Text.Tokens[at].Span.Start == Text.Tokens[at - 1].Span.End;

    /// <summary>True for a dash of any length.</summary>
    public bool IsDash(int at) => Form(at) is "-" or "\u2010" or "\u2011" or "\u2013" or "\u2014" or "--";

    /// <summary>True when the token begins with a capital.</summary>
    public bool IsCapital(int at) => Has(at) && char.IsUpper(Form(at)[0]);

    /// <summary>True for a stop of the clause: comma, semicolon, colon, bracket, dash with spaces.</summary>
    public bool IsStop(int at) => Form(at) is "," or ";" or ":" or "(" or ")" or "." || IsDash(at) && !IsGlued(at);

    /// <summary>True when the words stand from the token on.</summary>
    public bool Matches(int at, ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
            if (!Is(at + i, words[i])) return false;
        return true;
    }
}
