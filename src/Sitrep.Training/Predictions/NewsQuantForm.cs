using System.Text.Json.Nodes;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Figures in the convention of NewsQuant and R-Quant: the counted phrase is the unit, from-to is one range, factors and zeros are left out.</summary>
internal static class NewsQuantForm
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["yen"] = "japanese yen", ["yuan"] = "chinese yuan", ["lira"] = "turkish lira", ["pound"] = "pound-mass", ["rouble"] = "russian rouble", ["won"] = "south korean won",
        ["tonne"] = "metric ton", ["degree"] = "degree", ["rand"] = "south african rand", ["baht"] = "thai baht", ["naira"] = "nigerian naira",
    };

    private static readonly WordSet Function = new("the a an of and or in on at to for from by with as its their his her our this that these those is are was were be been has have had which who it he she they we i you not no than more about also just only into per each 's s");

    private static readonly WordSet ChangeNouns = new("higher lower increase rise drop fall cut decline more less fewer jump gain reduction growth cheaper");

    public static JsonArray Write(AnnotatedText text, CodePoints points)
    {
        var written = new JsonArray();
        var quantities = text.Quantities;
        for (var i = 0; i < quantities.Length; i++)
        {
            var quantity = quantities[i];
            if (quantity.Unit.Dimension == "factor" || quantity is { Low: 0, High: 0 }) continue;
            if (IsArticle(text, quantity) || quantity.Unit.Dimension == "age" && quantity.Low != quantity.High) continue;
            if (i + 1 < quantities.Length && IsOneRange(text, quantity, quantities[i + 1]))
            {
                written.Add(Write(text, quantities[i + 1], new JsonArray(quantity.Low, quantities[i + 1].High), TextSpan.Cover(quantity.Span, quantities[i + 1].Span), points));
                i++;
                continue;
            }
            written.Add(Write(text, quantity, CasesForm.Value(quantity), quantity.Span, points));
        }
        return written;
    }

    /// <summary>"a boy was shot dead", "the fourth victim": one or some persons told without a number are not annotated there.</summary>
    private static bool IsArticle(AnnotatedText text, Quantity quantity) => quantity.Span.In(text.Text) is "a" or "A" or "an" or "An" || quantity.Bound == Bound.AtLeast && char.IsLetter(text.Text[quantity.Span.Start]) && text.Text.AsSpan(quantity.Span.Start, quantity.Span.Length).EndsWith("th", StringComparison.Ordinal);

    /// <summary>"from 252 to 287 miles" is one range there, in text order.</summary>
    private static bool IsOneRange(AnnotatedText text, Quantity before, Quantity after) => before.Role == QuantityRole.Before && before.RelatedSpan == after.Span && after.Span.Start - before.Span.End < 40
        && text.Text[before.Span.End..after.Span.Start].TrimEnd(' ', '$', '€', '£').EndsWith(" to", StringComparison.OrdinalIgnoreCase);

    private static JsonObject Write(AnnotatedText text, Quantity quantity, JsonNode value, TextSpan span, CodePoints points) => new()
    {
        ["start"] = points.At(span.Start),
        ["end"] = points.At(span.End),
        ["value"] = value,
        ["bound"] = CasesForm.BoundOf(quantity.IsVague ? Bound.Exact : quantity.Bound),
        ["unit"] = Unit(text, quantity),
        ["change"] = IsSaidByVerb(text, quantity) ? quantity.Change switch { ChangeDirection.Up => "up", ChangeDirection.Down => "down", _ => null } : null,
        ["concept"] = new JsonArray([.. Concept(text, quantity).Select(word => (JsonNode)word)]),
    };

    /// <summary>"a 19% drop", "34% higher", "78, up from 50": there only a verb decides.</summary>
    private static bool IsSaidByVerb(AnnotatedText text, Quantity quantity)
    {
        var first = text.TokenAt(quantity.Span.Start);
        var at = text.TokenAt(quantity.Span.End);
        string Form(int i) => i >= 0 && i < text.Tokens.Length ? text[text.Tokens[i]].ToString() : "";
        if (ChangeNouns.Contains(Form(at)) || ChangeNouns.Contains(Form(at + 1)) && Form(at) is not ("," or "to" or "and")) return false;
        return !(Form(first - 1) is "of") && !(Form(at) is "up" or "down" && Form(at + 1) is "from") && !(Form(at + 1) is "up" or "down" && Form(at + 2) is "from");
    }

    private static string Unit(AnnotatedText text, Quantity quantity)
    {
        if (quantity.Unit.Name == "fraction") return "% " + (Phrase(text, quantity) is { Length: > 0 } of ? of : "-");
        if (quantity.Unit.Name.Length > 0)
        {
            if (quantity.Unit.Name == "penny" && quantity.Span.In(text.Text).EndsWith("p", StringComparison.Ordinal)) return "point";
            var name = Names.GetValueOrDefault(quantity.Unit.Name, quantity.Unit.Name);
            return Period(text, quantity) is { } period ? $"{name} per {period}" : name;
        }
        var counted = Phrase(text, quantity);
        if (counted.Length == 0) return "-";
        return Rates.Base(text, quantity) is { } rate ? $"{counted} per {rate}" : counted;
    }

    /// <summary>"$500 a week": money by time keeps its base there.</summary>
    private static string? Period(AnnotatedText text, Quantity quantity)
    {
        if (!quantity.Unit.Dimension.StartsWith("money", StringComparison.Ordinal) || quantity.Unit.Name.Contains(" per ", StringComparison.Ordinal)) return null;
        var at = text.TokenAt(quantity.Span.End);
        if (at + 1 >= text.Tokens.Length || text[text.Tokens[at]] is not ("a" or "per" or "an" or "each" or "/") || IsPast(text, at + 2)) return null;
        var period = text[text.Tokens[at + 1]];
        return period is "day" or "week" or "month" or "year" or "hour" or "minute" or "night" ? period.ToString() : null;
    }

    /// <summary>"a year earlier" dates the figure, it is no rate.</summary>
    private static bool IsPast(AnnotatedText text, int at) => at < text.Tokens.Length && text[text.Tokens[at]] is "earlier" or "ago" or "later" or "before" or "after";

    /// <summary>The counted phrase with its adjectives, its head in the singular; persons are "people".</summary>
    private static string Phrase(AnnotatedText text, Quantity quantity)
    {
        if (quantity.Counted is not { } head) return "";
        if (quantity.CountedSpan is not { } span) return head == "person" ? "people" : head;
        var words = new List<string>();
        var end = text.TokenAt(span.End - 1);
        for (var i = text.TokenAt(span.Start); i <= end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Punctuation) continue;
            if (i < end && text.Tokens[i].Class == WordClass.Verb && text[text.Tokens[i]].EndsWith("ing", StringComparison.Ordinal)) continue; // "charging stations" are stations there
            words.Add(i == end ? head == "person" ? "people" : head : NewsQuantWords.Lemma(text[text.Tokens[i]].ToString(), text.Tokens[i].Class));
        }
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Concept(AnnotatedText text, Quantity quantity)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (quantity.IsIncidental) return seen;
        foreach (var span in (ReadOnlySpan<TextSpan?>)[quantity.Unit.Dimension is "count" ? null : quantity.CountedSpan, quantity.PhraseSpan, quantity.SubjectSpan])
        {
            if (span is not { } phrase) continue;
            for (var i = text.TokenAt(phrase.Start); i <= text.TokenAt(phrase.End - 1); i++)
            {
                if (text.Tokens[i].Kind != TokenKind.Word || text.Tokens[i].Span.Overlaps(quantity.Span) || Function.Contains(text[text.Tokens[i]])) continue;
                if (quantity.Unit.Dimension == "age" && text[text.Tokens[i]].EndsWith("-old", StringComparison.OrdinalIgnoreCase)) continue;
                seen.Add(text[text.Tokens[i]].ToString());
            }
        }
        return seen;
    }
}
