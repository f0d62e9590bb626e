using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads two ends as one figure: "between 70 and 90", "700-900", "$5-10 million", "60 to 70".</summary>
internal static class RangeReader
{
    private static readonly WordSet Signs = new("$ € £ ¥ ₹ US$ USD EUR GBP");

    /// <summary>"between A and B".</summary>
    public static bool TryBetween(FigureScope scope, int at, out NumberPhrase phrase)
    {
        phrase = default;
        if (!scope.Is(at, "between")) return false;
        foreach (var joins in (ReadOnlySpan<bool>)[false, true])
        {
            if (!NumberReader.TrySingle(scope, Sign(scope, at + 1), joins, out var low)) return false;
            var and = low.End;
            while (and < low.End + 3 && !scope.Is(and, "and") && scope.Has(and) && !scope.IsNumber(and)) and++; // "between 20 kilometres and 30 kilometres"
            if (!scope.Is(and, "and") || !NumberReader.TrySingle(scope, Sign(scope, and + 1), true, out var high)) continue;
            if (!TryJoin(low, high, out phrase)) continue;
            phrase = phrase with { First = low.First };
            return true;
        }
        return false;
    }

    /// <summary>Adds a second end behind "to", "-", "or", "through", where it is the higher one.</summary>
    public static void Extend(FigureScope scope, ref NumberPhrase phrase)
    {
        var at = phrase.End;
        if (phrase.Tail > 0)
        {
            if (scope.Form(at) is "-" or "\u2013" && scope.IsGlued(at) && NumberReader.TrySingle(scope, at + 1, true, out var twin) && twin.Tail > 0
                && Tail(scope, twin).SequenceEqual(Tail(scope, phrase)) && TryJoin(phrase, twin, out var glued)) phrase = glued;
            return;
        }
        var dash = scope.IsDash(at) || scope.Is(at, "~");
        var word = scope.Is(at, "to") || scope.Is(at, "through") || scope.Is(at, "or");
        if (!dash && !word) at = AfterUnit(scope, at);
        if (!scope.Has(at) || !dash && !scope.Is(at, "to") && !scope.Is(at, "through") && !scope.Is(at, "or")) return;
        if (scope.Is(at, "to") && IsMovement(scope, phrase.First)) return;
        if (!NumberReader.TrySingle(scope, Sign(scope, at + 1), true, out var high) || high.Form != NumberForm.Plain || high.Low < 0 || !TryJoin(phrase, high, out var joined, dash && scope.Form(high.First).Contains(','))) return;
        if (dash && (scope.IsDash(high.End) && scope.IsNumber(high.End + 1) || !scope.IsGlued(at) && scope.IsGlued(at + 1))) return;
        if (dash && IsScore(scope, phrase, high)) return;
        if (scope.Is(at, "or") && (high.Low > phrase.Low * 1.5 && high.Low - phrase.Low > 1 || high.Low - phrase.Low > 1 && phrase.Low < 10 && !scope.IsNumber(phrase.First))) return;
        phrase = joined;
    }

    /// <summary>"2-1", "1-3": two small numbers glued by a hyphen with nothing behind that they could count.</summary>
    private static bool IsScore(FigureScope scope, NumberPhrase low, NumberPhrase high) =>
        high.Low < 30 && low.Scale == 1 && high.Scale == 1 && high.Tail == 0 && !Signs.Contains(scope.Form(low.First - 1)) && (!scope.IsWord(high.End) && !scope.Is(high.End, "%")
            || scope.Class(high.End) is WordClass.Adp or WordClass.Verb or WordClass.Cconj or WordClass.Det or WordClass.Aux or WordClass.Sconj or WordClass.Pron);

    private static ReadOnlySpan<char> Tail(FigureScope scope, NumberPhrase phrase) => scope.Text.Text.AsSpan(phrase.Tail, scope.Text.Tokens[phrase.End - 1].Span.End - phrase.Tail);

    private static int Sign(FigureScope scope, int at)
    {
        while (Signs.Contains(scope.Form(at)) || scope.Is(at, "about") || scope.Is(at, "perhaps")) at++;
        return at;
    }

    /// <summary>"15 km to 20 km", "40% to 50%": a short unit between the ends; only where the same stands behind the second.</summary>
    private static int AfterUnit(FigureScope scope, int at)
    {
        for (var i = at + 1; i <= at + 2; i++)
        {
            if (!scope.Is(i, "to") && !scope.IsDash(i)) continue;
            var next = Sign(scope, i + 1);
            return scope.Has(next + 1) && scope.Form(at).Length > 0 && scope.Form(next + 1).Equals(scope.Form(at), StringComparison.OrdinalIgnoreCase) ? i : int.MaxValue;
        }
        return int.MaxValue;
    }

    /// <summary>"from 3 to 5" behind a verb of movement is two figures, before and after.</summary>
    private static bool IsMovement(FigureScope scope, int first)
    {
        while (Signs.Contains(scope.Form(first - 1))) first--;
        return scope.Is(first - 1, "from") && Movements.IsNear(scope, first - 1) || Movements.Moves(scope, first);
    }

    private static bool TryJoin(NumberPhrase low, NumberPhrase high, out NumberPhrase phrase, bool thousands = false)
    {
        var from = low.Low;
        if (high.Scale >= 1000 && low.Scale == 1 && from * high.Scale < high.High) from *= high.Scale; // "5-10 million"
        if (thousands && high.Scale == 1 && low.Scale == 1 && low.End == low.First + 1 && high.High >= 1000 && from is >= 1 and < 1000 && from * 1000 < high.High && high.High / from > 100) from *= 1000; // "15-25,000"
        phrase = new(low.First, high.End, from, high.High, NumberForm.Range) { Tail = high.Tail, Scale = high.Scale };
        return from < high.High && low.Form == NumberForm.Plain && high.Form == NumberForm.Plain || from < high.High && low.Form == NumberForm.Fraction && high.Form == NumberForm.Fraction;
    }
}
