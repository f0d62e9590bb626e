using Sitrep.Annotation.Figures;
using static Sitrep.Training.Predictions.SpecValues;

namespace Sitrep.Training.Predictions;

/// <summary>The grammar of numbers by itself, as the suite's number model wants it: every number, whatever it stands for.</summary>
internal static class SpecNumbers
{
    public static IEnumerable<SpecsAnswer> Numbers(AnnotatedText text)
    {
        for (var i = 0; i < text.Tokens.Length;)
        {
            if (Next(text, i) is not { } number) { i++; continue; }
            if (number.Tail == 0 && !IsPronoun(text, number)) yield return new(SpanOf(text, number), "number", Resolution(("value", Number(number.Low))));
            i = number.End;
        }
    }

    public static IEnumerable<SpecsAnswer> Ordinals(AnnotatedText text)
    {
        for (var i = 0; i < text.Tokens.Length; i++)
            if (Sitrep.Annotation.Figures.Ordinals.TryRead(text[text.Tokens[i]], out var value)) yield return new(text.Tokens[i].Span, "ordinal", Resolution(("offset", Number(value)), ("relativeTo", "start"), ("value", Number(value))));
    }

    private static NumberPhrase? Next(AnnotatedText text, int at)
    {
        var scope = new FigureScope(text, 0, text.Tokens.Length);
        return NumberReader.TrySingle(scope, at, true, out var number) ? number : null;
    }

    private static TextSpan SpanOf(AnnotatedText text, NumberPhrase number) => TextSpan.Cover(text.Tokens[number.First].Span, text.Tokens[number.End - 1].Span);

    /// <summary>"this one", "that one".</summary>
    private static bool IsPronoun(AnnotatedText text, NumberPhrase number) => number.Low == 1 && number.First > 0 && text[text.Tokens[number.First]] is "one" && text[text.Tokens[number.First - 1]] is "This" or "That" or "this" or "that" or "the";
}
