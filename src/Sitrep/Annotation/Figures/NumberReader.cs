using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads the number that starts at a token.</summary>
internal static class NumberReader
{
    /// <summary>The number phrase at the token, ranges included; false when none starts there.</summary>
    public static bool TryRead(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        if (TryBetween(text, at, end, out phrase)) return true;
        if (!TrySingle(text, at, end, out phrase)) return VagueReader.TryRead(text, at, end, out phrase);
        if (phrase.Form == NumberForm.Plain) TryRange(text, end, ref phrase);
        return true;
    }

    /// <summary>A number, a fraction, a dozen; no range.</summary>
    public static bool TrySingle(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (at >= end) return false;
        if (TryHalf(text, at, end, out phrase) || FractionReader.TryRead(text, at, end, out phrase)) return true;
        if (!TryDigitsOrWords(text, at, end, out var value, out var next)) return false;
        if (Is(text, next, end, "and") && Is(text, next + 1, end, "a") && Is(text, next + 2, end, "half")) { value += 0.5; next += 3; }
        next = Scale(text, next, end, ref value);
        phrase = new(at, next, value, value, NumberForm.Plain);
        return true;
    }

    /// <summary>True when the token there has this form, case aside.</summary>
    public static bool Is(AnnotatedText text, int at, int end, string form) =>
        at < end && text[text.Tokens[at]].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>"between A and B", "from A to B" when no verb of movement asks for before and after.</summary>
    private static bool TryBetween(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        if (!Is(text, at, end, "between")) return false;
        if (!TrySingle(text, at + 1, end, out var low) || !Is(text, low.End, end, "and") || !TrySingle(text, low.End + 1, end, out var high)) return false;
        phrase = Join(low, high);
        return phrase.Low < phrase.High;
    }

    /// <summary>"A to B", "A-B", "A or B" with a low end below the high one.</summary>
    private static void TryRange(AnnotatedText text, int end, ref NumberPhrase phrase)
    {
        var at = phrase.End;
        if (at >= end) return;
        var form = text[text.Tokens[at]];
        var dash = form is "-" or "\u2013" or "\u2014" && Glued(text, at);
        if (!dash && !Is(text, at, end, "to")) return;
        var from = phrase.First > 0 && text[text.Tokens[phrase.First - 1]].Equals("from", StringComparison.OrdinalIgnoreCase);
        if (from && !dash) return;
        var next = at + 1;
        while (next < end && text[text.Tokens[next]] is "well" or "over" or "more" or "than" or "as" or "many" or "$" or "\u20AC" or "\u00A3") next++;
        if (!TrySingle(text, next, end, out var high) || high.Form != NumberForm.Plain) return;
        var joined = Join(phrase, high);
        if (joined.Low >= joined.High || joined.High > joined.Low * 1000) return;
        phrase = joined;
    }

    /// <summary>"20-40,000" and "5 to 10 million": the magnitude of the high end belongs to the low one too.</summary>
    private static NumberPhrase Join(NumberPhrase low, NumberPhrase high)
    {
        var value = low.Low;
        if (high.High >= 1000 && value < 1000)
        {
            foreach (var scale in (ReadOnlySpan<double>)[1e9, 1e6, 1e3])
            {
                if (high.High < scale || high.High / scale >= 1000 || value >= high.High / scale) continue;
                value *= scale;
                break;
            }
        }
        return new(low.First, high.End, value, high.High, NumberForm.Range);
    }

    private static bool Glued(AnnotatedText text, int at) =>
        at > 0 && at + 1 < text.Tokens.Length && text.Tokens[at - 1].Span.End == text.Tokens[at].Span.Start
        && text.Tokens[at].Span.End == text.Tokens[at + 1].Span.Start;

    private static bool TryDigitsOrWords(AnnotatedText text, int at, int end, out double value, out int next)
    {
        var token = text.Tokens[at];
        var form = text[token];
        next = at + 1;
        if (token.Kind == TokenKind.Number)
        {
            if (!NumberWords.TryDigits(form, out value)) return false;
            if (!TrySpaced(text, end, ref value, ref next)) TryScar(text, end, ref value, ref next);
            return true;
        }
        if (NumberWords.TrySuffixed(form, out value)) return true;
        return TryWords(text, at, end, out value, out next);
    }

    /// <summary>"5 000": groups of three digits with a single space between.</summary>
    private static bool TrySpaced(AnnotatedText text, int end, ref double value, ref int next)
    {
        if (text.Tokens[next - 1].Span.Length > 3) return false;
        var any = false;
        while (next < end && text.Tokens[next].Kind == TokenKind.Number && text.Tokens[next].Span.Length == 3
            && text.Tokens[next].Span.Start == text.Tokens[next - 1].Span.End + 1 && NumberWords.TryDigits(text[text.Tokens[next]], out var group)
            && text[text.Tokens[next]].IndexOfAny('.', ',') < 0)
        {
            value = value * 1000 + group;
            next++;
            any = true;
        }
        return any;
    }

    /// <summary>"3 .18 million": a decimal point that a tokeniser has pulled loose.</summary>
    private static void TryScar(AnnotatedText text, int end, ref double value, ref int next)
    {
        if (next + 1 >= end || text[text.Tokens[next]] is not "." || text.Tokens[next + 1].Kind != TokenKind.Number) return;
        var (before, point, after) = (text.Tokens[next - 1].Span, text.Tokens[next].Span, text.Tokens[next + 1].Span);
        if (point.Start != before.End + 1 || after.Start != point.End || !NumberWords.TryDigits(text[text.Tokens[next + 1]], out var decimals)) return;
        value += decimals / Math.Pow(10, after.Length);
        next += 2;
    }

    /// <summary>"twenty-seven", "two hundred and six", "a hundred", "three dozen".</summary>
    private static bool TryWords(AnnotatedText text, int at, int end, out double value, out int next)
    {
        value = 0;
        next = at;
        var article = Is(text, at, end, "a") || Is(text, at, end, "an");
        if (article)
        {
            if (at + 1 >= end || !NumberWords.TryScale(text[text.Tokens[at + 1]], out _) && !Is(text, at + 1, end, "couple")) return false;
            next = at + 1;
            value = 1;
            if (Is(text, next, end, "couple")) { value = 2; next++; if (Is(text, next, end, "of")) next++; return true; }
            return true;
        }
        if (!TrySmall(text, ref next, end, out value)) return false;
        return true;
    }

    private static bool TrySmall(AnnotatedText text, ref int next, int end, out double value)
    {
        value = 0;
        if (next >= end) return false;
        var form = text[text.Tokens[next]];
        if (NumberWords.TryHyphened(form, out value) || NumberWords.TryUnit(form, out value)) { next++; return true; }
        if (!NumberWords.TryTens(form, out value)) return false;
        next++;
        if (next < end && NumberWords.TryUnit(text[text.Tokens[next]], out var unit) && unit is > 0 and < 10) { value += unit; next++; }
        return true;
    }

    /// <summary>Multiplies by "hundred", "thousand", "million" and adds what comes behind "and".</summary>
    private static int Scale(AnnotatedText text, int next, int end, ref double value)
    {
        double total = 0, current = value;
        var scaled = false;
        while (next < end)
        {
            var form = text[text.Tokens[next]];
            if (NumberWords.TryScale(form, out var scale))
            {
                current *= scale;
                if (scale >= 1000) { total += current; current = 0; }
                scaled = true;
                next++;
                continue;
            }
            if (!scaled) break;
            var start = Is(text, next, end, "and") ? next + 1 : next;
            var after = start;
            if (!TrySmall(text, ref after, end, out var small) || small == 0 || start > next && current == 0 && total >= 1000 && small >= 1000) break;
            if (start > next && total == 0 && current % 100 != 0) break;
            current += small;
            next = after;
        }
        value = total + current;
        return next;
    }

    /// <summary>"half a million", "a quarter of a million", "half a dozen".</summary>
    private static bool TryHalf(AnnotatedText text, int at, int end, out NumberPhrase phrase)
    {
        phrase = default;
        var start = Is(text, at, end, "a") || Is(text, at, end, "one") ? at + 1 : at;
        var share = Is(text, start, end, "half") ? 0.5 : Is(text, start, end, "quarter") ? 0.25 : 0;
        if (share == 0) return false;
        var next = start + 1;
        if (Is(text, next, end, "of")) next++;
        if (!Is(text, next, end, "a") || next + 1 >= end || !NumberWords.TryScale(text[text.Tokens[next + 1]], out var scale)) return false;
        phrase = new(at, next + 2, share * scale, share * scale, NumberForm.Plain);
        return true;
    }
}
