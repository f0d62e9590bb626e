using static Sitrep.Training.Predictions.SpecValues;

namespace Sitrep.Training.Predictions;

/// <summary>Ranges and bounds as intervals: a range is closed below and open above there, "more than 12" is (12,).</summary>
internal static class SpecRanges
{
    private static readonly HashSet<string> Joining = ["and", "but", ","];

    public static IEnumerable<SpecsAnswer> Of(AnnotatedText text)
    {
        var parts = text.Quantities.Select(quantity => Part(text, quantity)).Where(part => part.Open.Length > 0).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (i + 1 < parts.Count && Joined(text, part, parts[i + 1]) is { } both) { yield return both; i++; continue; }
            yield return Answer(part.Span, part.Open);
        }
    }

    private static SpecsAnswer Answer(TextSpan span, string interval) => new(span, "numberrange", Resolution(("value", interval)));

    private static (TextSpan Span, string Open, double Low, double High, char Left, char Right) Part(AnnotatedText text, Quantity quantity)
    {
        var span = WithBound(text, quantity);
        var value = quantity.Low;
        var equal = text.TokenAt(span.Start) - 1;
        if (quantity.Bound == Bound.Exact && Equal(text, equal) is var words and > 0) return (TextSpan.Cover(text.Tokens[equal - words + 1].Span, span), $"[{Number(value)},{Number(value)}]", value, value, ' ', ' ');
        return quantity.Bound switch
        {
            _ when quantity.Low != quantity.High && !quantity.IsVague => (span, $"[{Number(quantity.Low)},{Number(quantity.High)})", quantity.Low, quantity.High, ' ', ' '),
            Bound.MoreThan => (span, $"({Number(value)},)", value, double.NaN, '(', ' '),
            Bound.AtLeast => (span, $"[{Number(value)},)", value, double.NaN, '[', ' '),
            Bound.LessThan => (span, $"(,{Number(value)})", double.NaN, value, ' ', ')'),
            Bound.AtMost => (span, $"(,{Number(value)}]", double.NaN, value, ' ', ']'),
            _ => (span, "", 0, 0, ' ', ' '),
        };
    }

    /// <summary>"more than 6 and less than 9" is one interval.</summary>
    private static SpecsAnswer? Joined(AnnotatedText text, (TextSpan Span, string Open, double Low, double High, char Left, char Right) first, (TextSpan Span, string Open, double Low, double High, char Left, char Right) second)
    {
        var between = text.Text[first.Span.End..Math.Max(first.Span.End, second.Span.Start)].Trim();
        if (!Joining.Contains(between)) return null;
        var (lower, upper) = first.Left != ' ' ? (first, second) : (second, first);
        if (lower.Left == ' ' || upper.Right == ' ' || lower.Low >= upper.High) return null;
        return Answer(TextSpan.Cover(first.Span, second.Span), $"{lower.Left}{Number(lower.Low)},{Number(upper.High)}{upper.Right}");
    }

    /// <summary>How many words say "equal to" up to the token.</summary>
    private static int Equal(AnnotatedText text, int at)
    {
        if (at < 0) return 0;
        if (text[text.Tokens[at]] is "equals") return 1;
        return text[text.Tokens[at]] is "to" && at > 0 && text[text.Tokens[at - 1]] is "equal" or "equals" or "Equaling" or "equaling" ? 2 : 0;
    }

    /// <summary>The number with its bound's words; the unit's words are left out.</summary>
    private static TextSpan WithBound(AnnotatedText text, Quantity quantity)
    {
        var (first, end) = (text.TokenAt(quantity.Span.Start), text.TokenAt(quantity.Span.End - 1) + 1);
        var scope = new Sitrep.Annotation.Figures.FigureScope(text, 0, text.Tokens.Length);
        var start = first > 0 && scope.Is(first - 1, "between") ? first - 1 : first;
        if (!Sitrep.Annotation.Figures.NumberReader.TryRead(scope, start, out var number)) number = new(first, end, 0, 0, default);
        end = Math.Min(end, number.End);
        if (start < first) return TextSpan.Cover(text.Tokens[start].Span, text.Tokens[end - 1].Span);
        var (_, from) = quantity.Low != quantity.High ? (default, first) : Sitrep.Annotation.Figures.BoundReader.Read(scope, first, end);
        if (text[text.Tokens[Math.Max(0, from - 1)]] is "between" or "from" or "Between" or "From" && from == first && first > 0) from--;
        if (Sitrep.Annotation.Figures.BoundReader.LengthBehind(scope, end) is var behind and > 0)
        {
            if (scope.Is(from, "about")) from = first; // there the bound behind takes the hedge's place
            end += behind;
        }
        return TextSpan.Cover(text.Tokens[from].Span, text.Tokens[end - 1].Span);
    }
}
