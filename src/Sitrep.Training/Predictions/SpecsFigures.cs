using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Annotation.Figures;
using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Maps our figures to the results of Recognizers-Text's models: one table each for units and kinds of units.</summary>
internal static class SpecsFigures
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["area"] = "Area", ["length"] = "Length", ["volume"] = "Volume", ["mass"] = "Weight", ["speed"] = "Speed",
    };

    private static readonly Dictionary<string, string> UnitNames = new(StringComparer.Ordinal)
    {
        ["pound sterling"] = "Pound", ["yen"] = "Japanese yen", ["yuan"] = "Chinese yuan", ["degree Celsius"] = "C", ["degree Fahrenheit"] = "F",
        ["ruble"] = "Russian ruble", ["rouble"] = "Russian ruble", ["rupee"] = "Indian rupee", ["lira"] = "Turkish lira", ["tonne"] = "Metric ton",
    };

    private static readonly WordSet Years = new("year years month months week weeks day days");

    private static readonly (string Word, string Offset, string To)[] Relative =
    [
        ("next", "1", "current"), ("previous", "-1", "current"), ("current", "0", "current"), ("last", "0", "end"), ("penultimate", "-1", "end"),
    ];

    /// <summary>Every number, in digits or words.</summary>
    public static IEnumerable<SpecsAnswer> Numbers(AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!NumberReader.TrySingle(text, i, sentence.EndToken, out var number) || number.Form is not (NumberForm.Plain or NumberForm.Fraction)) continue;
                var span = TextSpan.Cover(text.Tokens[i].Span, text.Tokens[number.End - 1].Span);
                yield return new(span, "number", new() { ["value"] = Written(number.Low) });
                i = number.End - 1;
            }
        }
    }

    /// <summary>Figures with a bound or two ends, with the words of the bound.</summary>
    public static IEnumerable<SpecsAnswer> Ranges(AnnotatedText text)
    {
        foreach (var quantity in text.Quantities)
        {
            if (quantity.IsVague) continue;
            var range = quantity.Bound switch
            {
                Bound.Between => $"[{Written(quantity.Low)},{Written(quantity.High)})",
                Bound.MoreThan => $"({Written(quantity.Low)},)",
                Bound.AtLeast => $"[{Written(quantity.Low)},)",
                Bound.LessThan => $"(,{Written(quantity.High)})",
                Bound.AtMost => $"(,{Written(quantity.High)}]",
                _ => null,
            };
            if (range is null) continue;
            var sentence = text.Sentences[text.SentenceAt(quantity.Span.Start)];
            var (first, end) = (text.TokenAt(quantity.Span.Start), text.TokenAt(quantity.Span.End - 1) + 1);
            var (_, start) = BoundReader.Read(text, first, end, sentence.FirstToken, sentence.EndToken);
            yield return new(TextSpan.FromBounds(text.Tokens[Math.Min(start, first)].Span.Start, quantity.Span.End), "numberrange", new() { ["value"] = range });
        }
    }

    /// <summary>Shares of a hundred.</summary>
    public static IEnumerable<SpecsAnswer> Percentages(AnnotatedText text) => text.Quantities.Where(quantity => quantity.Unit.Name == "percentage" && quantity.Low == quantity.High)
        .Select(quantity => new SpecsAnswer(quantity.Span, "percentage", new() { ["value"] = Written(quantity.Low) + "%" }));

    /// <summary>Places in a row, from the start, the end or where one is.</summary>
    public static IEnumerable<SpecsAnswer> Ordinals(AnnotatedText text)
    {
        foreach (var token in text.Tokens)
        {
            var form = text[token].ToString();
            if (Ordinal(form) is { } number)
            {
                yield return new(token.Span, "ordinal", new() { ["offset"] = Written(number), ["relativeTo"] = "start", ["value"] = Written(number) });
                continue;
            }
            foreach (var (word, offset, to) in Relative)
            {
                if (!form.Equals(word, StringComparison.OrdinalIgnoreCase)) continue;
                yield return new(token.Span, "ordinal.relative", new()
                {
                    ["offset"] = offset, ["relativeTo"] = to, ["value"] = to + (offset[0] == '-' ? "" : "+") + offset,
                });
            }
        }
    }

    /// <summary>"29 years old", "a 3-month-old".</summary>
    public static IEnumerable<SpecsAnswer> Ages(AnnotatedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!NumberReader.TrySingle(text, i, sentence.EndToken, out var number)) continue;
                var at = number.End;
                while (at < sentence.EndToken && text[text.Tokens[at]] is "-") at++;
                if (at >= sentence.EndToken || AgeUnit(text, ref at, sentence.EndToken) is not { } unit) continue;
                yield return new(TextSpan.Cover(text.Tokens[i].Span, text.Tokens[at - 1].Span), "age", new() { ["value"] = Written(number.Low), ["unit"] = unit });
                i = at - 1;
            }
        }
    }

    /// <summary>Amounts of money, measures, temperatures.</summary>
    public static IEnumerable<SpecsAnswer> Units(AnnotatedText text, string model)
    {
        foreach (var quantity in text.Quantities)
        {
            if (quantity.IsVague || quantity.Low != quantity.High) continue;
            var dimension = quantity.Unit.Dimension;
            var isMoney = dimension.StartsWith("money", StringComparison.Ordinal);
            if (model switch { "currency" => !isMoney, "temperature" => dimension != "temperature", _ => !Kinds.ContainsKey(dimension) }) continue;
            JsonObject resolution = new() { ["value"] = Written(quantity.Low), ["unit"] = UnitName(quantity.Unit.Name) };
            if (model == "dimension") resolution["subtype"] = Kinds[dimension];
            yield return new(quantity.Span, model, resolution);
        }
    }

    private static string? AgeUnit(AnnotatedText text, ref int at, int end)
    {
        var form = text[text.Tokens[at]].ToString();
        var hyphen = form.IndexOf('-', StringComparison.Ordinal);
        var unit = hyphen > 0 ? form[..hyphen] : form;
        if (!Years.Contains(unit)) return null;
        at++;
        if (hyphen < 0)
        {
            while (at < end && text[text.Tokens[at]] is "-") at++;
            if (at >= end || text[text.Tokens[at]] is not ("old" or "Old")) return null;
            at++;
        }
        return UnitName(Nouns.Singular(unit));
    }

    private static double? Ordinal(string form)
    {
        var digits = form.AsSpan().TrimEnd("stndrhSTNDRH");
        if (digits.Length > 0 && digits.Length == form.Length - 2 && double.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        var at = Array.IndexOf(Words, form.ToLowerInvariant());
        return at < 0 ? null : at + 1;
    }

    private static readonly string[] Words = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".Split(' ');

    private static string UnitName(string name)
    {
        if (UnitNames.TryGetValue(name, out var known)) return known;
        name = name.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal);
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Written(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
