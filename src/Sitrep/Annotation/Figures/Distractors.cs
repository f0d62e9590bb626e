using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Sees numbers that are no figures: names, addresses, ordinals, scores, ages, years, phone numbers.</summary>
internal static class Distractors
{
    private static readonly WordSet NamesBefore = new("article resolution category highway route flight no nos number section chapter page room gate line phase level unit brigade battalion " +
        "division boeing airbus channel radio apollo version volume issue release mig su t f b bridge block camp station day week act law rule bill group g");

    private static readonly WordSet Streets = new("street road avenue lane boulevard drive square st rd ave");

    private static readonly WordSet Sums = new("phone telephone tel call fax hotline");

    /// <summary>True when the number phrase is no figure.</summary>
    public static bool IsNone(AnnotatedText text, NumberPhrase number, int start, int end)
    {
        if (number.Form is not (NumberForm.Plain or NumberForm.Range)) return false;
        return IsNamed(text, number, start) || IsStreet(text, number, end) || IsScore(text, number, start, end) || IsAge(text, number, start, end)
            || IsYear(text, number, end) || IsPhone(text, number, start) || IsOneAsPronoun(text, number, start, end);
    }

    private static bool IsNamed(AnnotatedText text, NumberPhrase number, int start)
    {
        if (number.First <= start || text.Tokens[number.First].Kind != TokenKind.Number) return false;
        var before = text.Tokens[number.First - 1];
        var form = text[before];
        if (form is "#" or "/" or "." && number.First > start + 1 && text[text.Tokens[number.First - 2]] is "No" or "no") return true;
        return before.Kind == TokenKind.Word && NamesBefore.Contains(form.TrimEnd('.')) && (char.IsUpper(form[0]) || form is "page" or "no" or "number" or "day" or "level" or "flight");
    }

    private static bool IsStreet(AnnotatedText text, NumberPhrase number, int end)
    {
        if (number.End >= end || text.Tokens[number.First].Kind != TokenKind.Number || !char.IsUpper(text[text.Tokens[number.End]][0])) return false;
        for (var i = number.End; i < Math.Min(end, number.End + 3); i++)
        {
            var form = text[text.Tokens[i]];
            if (!char.IsUpper(form[0])) return false;
            if (i > number.End && Streets.Contains(form.TrimEnd('.'))) return true;
        }
        return false;
    }

    /// <summary>"2-1", "beat Marn 3-0": two small numbers glued by a hyphen, nothing counted behind.</summary>
    private static bool IsScore(AnnotatedText text, NumberPhrase number, int start, int end)
    {
        bool Dash(int at) => at > start && at < end && text[text.Tokens[at]] is "-" or "\u2013" or "\u2010"
            && text.Tokens[at].Span.Start == text.Tokens[at - 1].Span.End && at + 1 < end && text.Tokens[at].Span.End == text.Tokens[at + 1].Span.Start;
        if (number.Form == NumberForm.Range) return false;
        if (number.High >= 100) return false;
        var behind = Dash(number.End) && text.Tokens[number.End + 1].Kind == TokenKind.Number;
        var ahead = number.First - 2 >= start && Dash(number.First - 1) && text.Tokens[number.First - 2].Kind == TokenKind.Number;
        return behind || ahead;
    }

    /// <summary>"aged 34", "a 34-year-old", "Marta Quill, 34,".</summary>
    private static bool IsAge(AnnotatedText text, NumberPhrase number, int start, int end)
    {
        if (number.First > start && text[text.Tokens[number.First - 1]] is "aged" or "age" or "ages") return true;
        if (number.End + 1 < end && text[text.Tokens[number.End]] is "-" && text[text.Tokens[number.End + 1]].StartsWith("year-old", StringComparison.OrdinalIgnoreCase)) return true;
        if (NumberReader.Is(text, number.End, end, "years") && NumberReader.Is(text, number.End + 1, end, "old")) return true;
        if (NumberReader.Is(text, number.End, end, "year-old") || NumberReader.Is(text, number.End, end, "years-old")) return true;
        var commas = number.First - 2 >= start && text[text.Tokens[number.First - 1]] is "," && char.IsUpper(text[text.Tokens[number.First - 2]][0])
            && number.End < end && text[text.Tokens[number.End]] is "," or ".";
        return commas && number.High is > 4 and < 110 && text.Tokens[number.First - 2].Kind == TokenKind.Word;
    }

    /// <summary>Four digits from 1900 to 2100 without a mark and without a plural noun behind.</summary>
    private static bool IsYear(AnnotatedText text, NumberPhrase number, int end)
    {
        if (number.Form != NumberForm.Plain || number.End != number.First + 1 || number.Low is < 1900 or > 2100) return false;
        if (text.Tokens[number.First].Kind != TokenKind.Number || text.Tokens[number.First].Span.Length != 4) return false;
        return number.End >= end || text.Tokens[number.End].Kind != TokenKind.Word || !Nouns.IsPlural(text[text.Tokens[number.End]]);
    }

    private static bool IsPhone(AnnotatedText text, NumberPhrase number, int start)
    {
        if (number.First <= start || text.Tokens[number.First].Kind != TokenKind.Number) return false;
        if (text[text.Tokens[number.First - 1]] is "+" && text.Tokens[number.First].Span.Length <= 3) return true;
        for (var i = number.First - 1; i >= Math.Max(start, number.First - 5); i--)
        {
            if (Sums.Contains(text[text.Tokens[i]]) && text.Tokens[number.First].Span.Length >= 3 && text[text.Tokens[number.First]][0] == '0') return true;
            if (text[text.Tokens[i]] is "+") return true;
            if (text.Tokens[i].Kind == TokenKind.Word) return Sums.Contains(text[text.Tokens[i]]) && number.High >= 1e6;
        }
        return false;
    }

    /// <summary>"one of the", "one day", "the one", "no one": a pronoun; and "the two sides".</summary>
    private static bool IsOneAsPronoun(AnnotatedText text, NumberPhrase number, int start, int end)
    {
        if (number.Low != 1 || text[text.Tokens[number.First]].Length != 3) return false;
        if (number.First > start && text[text.Tokens[number.First - 1]] is "the" or "this" or "that" or "no" or "every" or "any" or "each" or "which") return true;
        if (number.End >= end) return true;
        return text[text.Tokens[number.End]] is "of" or "another" or "day" or "time" or "in" or "thing" or "which" or "who" or "that" or "'s" or "," or "." or "can" or "to" or "is" or "has";
    }
}
