using System.Globalization;
using Sitrep.Text;

namespace Sitrep.Annotation.Times;

/// <summary>
/// Turns the tokens of a sentence into words of the time grammar; hyphened tokens ("mid-1990s", "72-hour") are taken apart.
/// </summary>
internal static class TimeLexer
{
    private const int LongestToken = 40;

    /// <summary>
    /// Replaces the content of <paramref name="words"/> by the words of the sentence; true when one of them can begin a time.
    /// </summary>
    public static bool Lex(AnnotatedText text, Sentence sentence, List<TimeWord> words)
    {
        words.Clear();
        var useful = false;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var span = text.Tokens[token].Span;
            if (IsHyphen(text, token, sentence)) continue;
            var hyphened = token > sentence.FirstToken && words.Count > 0 && words[^1].Token == token - 2
                && IsHyphen(text, token - 1, sentence);
            var count = words.Count;
            Add(text.Text, span, token, hyphened ? TimeWordMarks.Hyphened : TimeWordMarks.None, words);
            for (; count < words.Count; count++) useful |= words[count].Kind is not (TimeWordKind.None or TimeWordKind.Comma
                or TimeWordKind.Dash or >= TimeWordKind.Ago and <= TimeWordKind.Than or TimeWordKind.The or TimeWordKind.A);
        }
        return useful;
    }

    /// <summary>A hyphen that touches the tokens on both sides.</summary>
    private static bool IsHyphen(AnnotatedText text, int token, Sentence sentence)
    {
        if (token <= sentence.FirstToken || token + 1 >= sentence.EndToken) return false;
        var span = text.Tokens[token].Span;
        return span.Length == 1 && text.Text[span.Start] is '-' or '\u2010' or '\u2011'
            && text.Tokens[token - 1].Span.End == span.Start && text.Tokens[token + 1].Span.Start == span.End;
    }

    private static void Add(string text, TextSpan span, int token, TimeWordMarks marks, List<TimeWord> words)
    {
        var form = span.In(text);
        if (form.Length <= LongestToken)
        {
            if (char.IsUpper(form[0])) marks |= TimeWordMarks.Upper;
            if (form.Length == 1 && !char.IsLetterOrDigit(form[0]))
            {
                words.Add(new(Sign(form[0]), 0, span.Start, span.End, token, 0, marks));
                return;
            }
            if (char.IsAsciiDigit(form[0]) && NumberForms.TryRead(form, span.Start, token, marks, out var number))
            {
                words.Add(number);
                return;
            }
            if (TimeVocabulary.TryFind(form, out var kind, out var value, out var more))
            {
                words.Add(new(kind, value, span.Start, span.End, token, 0, marks | more));
                return;
            }
            if (form.IndexOfAny("-\u2010\u2011") > 0 && TryParts(text, span, token, marks, words)) return;
        }
        words.Add(new(TimeWordKind.None, 0, span.Start, span.End, token, 0, marks));
    }

    private static bool TryParts(string text, TextSpan span, int token, TimeWordMarks marks, List<TimeWord> words)
    {
        var before = words.Count;
        var known = false;
        for (var at = span.Start; at < span.End;)
        {
            var end = at;
            while (end < span.End && text[end] is not ('-' or '\u2010' or '\u2011')) end++;
            if (end > at)
            {
                Add(text, TextSpan.FromBounds(at, end), token, at == span.Start ? marks : TimeWordMarks.Hyphened, words);
                known |= words[^1].Kind is not TimeWordKind.None;
            }
            at = end + 1;
        }
        if (!known) words.RemoveRange(before, words.Count - before);
        return known;
    }

    private static TimeWordKind Sign(char sign) => sign switch
    {
        ',' => TimeWordKind.Comma,
        '-' or '\u2013' or '\u2014' => TimeWordKind.Dash,
        '\'' or '\u2019' => TimeWordKind.Genitive,
        _ => TimeWordKind.None,
    };
}
