using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>First pass: the numbers of a sentence with unit, bound and the noun behind.</summary>
internal sealed class FigureFinder(UnitTable table)
{
    private readonly UnitReader units = new(table);

    /// <summary>The figures of the sentence in order; <paramref name="time"/> is the index of the first time mention not yet passed.</summary>
    public List<FigureDraft> Find(FigureScope scope, ref int time)
    {
        List<FigureDraft>? found = null;
        for (var i = scope.Start; i < scope.End;)
        {
            if (ArticleReader.TryRead(scope, i, out var person)) { (found ??= []).Add(person); i = person.Counted.End; continue; }
            if (!NumberReader.TryRead(scope, i, out var number)) { i++; continue; }
            if (IsTime(scope.Text, number, ref time, out var after)) { i = Math.Max(i + 1, after); continue; }
            if (Draft(scope, number) is not { } draft) { i = IsPlainDigits(number) ? Math.Max(i + 1, number.End) : i + 1; continue; }
            if (found is { Count: > 0 } && draft.Unit.First < found[^1].End) { i++; continue; } // a sign between two numbers belongs to the first
            (found ??= []).Add(draft);
            i = Math.Max(i + 1, draft.End);
        }
        return found ?? Empty;
    }

    private static readonly List<FigureDraft> Empty = [];

    private static bool IsPlainDigits(NumberPhrase number) => number.Form == NumberForm.Range || number.Form == NumberForm.Plain && number.End - number.First <= 2;

    /// <summary>True when the number is in a date or time of day. Durations are figures too; so is "in 15 years", which dates something by one.</summary>
    private static bool IsTime(AnnotatedText text, NumberPhrase number, ref int time, out int after)
    {
        after = number.End;
        var span = TextSpan.Cover(text.Tokens[number.First].Span, text.Tokens[number.End - 1].Span);
        while (time < text.Times.Length && text.Times[time].Span.End <= span.Start) time++;
        for (var i = time; i < text.Times.Length && text.Times[i].Span.Start < span.End; i++)
        {
            var mention = text.Times[i];
            if (mention.Kind == TimeMentionKind.Duration || !mention.Span.Overlaps(span) || IsAmountOfTime(text, number)) continue;
            after = text.TokenAt(mention.Span.End - 1) + 1;
            return true;
        }
        return false;
    }

    private static bool IsAmountOfTime(AnnotatedText text, NumberPhrase number)
    {
        if (number.End >= text.Tokens.Length) return false;
        var unit = text[text.Tokens[number.End]];
        if (unit is not ("years" or "months" or "weeks" or "days" or "hours" or "minutes" or "seconds" or "decades")) return false;
        return number.End + 1 >= text.Tokens.Length || text[text.Tokens[number.End + 1]] is not ("ago" or "later" or "earlier");
    }

    private FigureDraft? Draft(FigureScope scope, NumberPhrase number)
    {
        if (AgeReader.Read(scope, number) is { } age) return Aged(scope, number, age);
        if (Distractors.IsNone(scope, number) || IncidentalReader.IsPronoun(scope, number)) return null;
        var unit = Unit(scope, number);
        if (unit.IsStrange) return null;
        if (number.Form == NumberForm.Fraction && unit.Unit != Fraction) number = number with { Form = NumberForm.Plain };
        if (unit.Scale != 1) number = number with { Low = number.Low * unit.Scale, High = number.High * unit.Scale, Scale = unit.Scale };
        if (unit.Added != 0) number = number with { Low = number.Low + unit.Added, High = number.High + unit.Added };
        var (bound, first) = number.Form is NumberForm.Vague or NumberForm.None ? (Bound.Exact, unit.First) : BoundReader.Read(scope, unit.First, Math.Max(unit.End, number.End));
        if (number.Form == NumberForm.Vague && BoundReader.Read(scope, unit.First, number.End) is { Bound: not Bound.Exact } vague) first = vague.First;
        if (number.IsLoose && bound == Bound.Exact) bound = Bound.About;
        if (number.Form == NumberForm.Ordinal) bound = Bound.AtLeast;
        if (number.Form == NumberForm.Range && bound == Bound.Exact) bound = Bound.Between;
        var draft = new FigureDraft { Number = number, Unit = unit, First = first, Bound = bound };
        draft.Counted = Counted(scope, draft);
        if (draft.Bound == Bound.Exact && draft.Counted.Head is not null) draft.Bound = BoundReader.After(scope, draft.Counted.End);
        if (draft.Bound == Bound.MoreThan && unit.Unit.Dimension == "time" && scope.Is(first, "over") && scope.Class(first - 1) is not (WordClass.Verb or WordClass.Adp or WordClass.Aux)) draft.Bound = Bound.Exact; // "$9m over six years"
        if (draft.Number.Form == NumberForm.Ordinal) draft.Counted = ArticleReader.Victim(scope, draft.End);
        draft.IsIncidental = IncidentalReader.IsPassing(scope, number, draft.Counted);
        return draft;
    }

    private static FigureDraft Aged(FigureScope scope, NumberPhrase number, FigureUnit age)
    {
        var (bound, first) = BoundReader.Read(scope, number.First, age.End);
        return new() { Number = number, Unit = age, First = first, Bound = bound };
    }

    private FigureUnit Unit(FigureScope scope, NumberPhrase number) => number.Form switch
    {
        NumberForm.Fraction => units.Part(scope, number) ?? new(Fraction, number.First, number.End),
        NumberForm.Factor => new(Times, number.First, number.End),
        NumberForm.None or NumberForm.Ordinal => new(Sitrep.Unit.None, number.First, number.End),
        _ => units.Read(scope, number),
    };

    private static readonly Unit Fraction = new("fraction", "share", 1);

    private static readonly Unit Times = new("times", "factor", 1);

    private static CountedPhrase Counted(FigureScope scope, FigureDraft draft)
    {
        var (number, unit) = (draft.Number, draft.Unit);
        if (number.Form == NumberForm.None && !scope.Is(number.First, "no") && !(scope.Form(number.First) is "none" or "None" or "neither" or "Neither" && scope.Is(number.End, "of")) && !scope.Is(number.First, "not")) return new("person", number.End, number.End);
        if (number.Form == NumberForm.Factor) return Compared(scope, draft);
        var hyphen = scope.IsDash(number.End) && scope.IsGlued(number.End) && scope.IsGlued(number.End + 1);
        if (draft.IsCount && (hyphen || number.Tail > 0)) return Hyphened(scope, number, hyphen);
        if (draft.IsCount) return OrTwo(scope, number) ?? CountedReader.After(scope, draft.End, number.High != 1 || number.Form == NumberForm.None);
        if (number.Form == NumberForm.Fraction && scope.Is(number.First + 2, "in") && scope.Class(number.First + 1) == WordClass.Noun) return new(Nouns.Singular(scope.Form(number.First + 1)), number.First + 1, number.First + 2);
        if (draft.IsShare && scope.Is(draft.End, "of") && OfWhole(scope, draft.End) is { } whole) return whole;
        if (draft.IsShare) return scope.Is(draft.End, "of") ? CountedReader.After(scope, draft.End, true) : number.Form == NumberForm.Fraction ? CountedReader.After(scope, SkipThe(scope, draft.End), true) : default;
        for (var i = number.End + 1; i < draft.End; i++) if (scope.Is(i, "of")) return CountedReader.After(scope, i, true); // "600 tonnes of salt a day"
        return scope.Is(draft.End, "of") ? CountedReader.After(scope, draft.End, true) : default;
    }

    /// <summary>"half of the 600 goats", "a third of its 90 barges": the noun stands behind the whole's number.</summary>
    private static CountedPhrase? OfWhole(FigureScope scope, int of)
    {
        var at = of + 1;
        while (at < of + 4 && (scope.Class(at) is WordClass.Det or WordClass.Pron || scope.Is(at, "some") || scope.Is(at, "about"))) at++;
        return NumberReader.TrySingle(scope, at, true, out var whole) && whole.Tail == 0 && whole.High > 1 ? CountedReader.After(scope, whole.End, true) : null;
    }

    /// <summary>"another pick or two", "a tent or two": the noun stands in front.</summary>
    private static CountedPhrase? OrTwo(FigureScope scope, NumberPhrase number)
    {
        if (!scope.Is(number.First, "two") || !scope.Is(number.First - 1, "or") || scope.Class(number.First - 2) != WordClass.Noun) return null;
        return scope.Form(number.First - 3) is "a" or "an" or "another" or "A" or "An" or "Another" ? new(Nouns.Singular(scope.Form(number.First - 2)), number.First - 2, number.First - 1) : null;
    }

    private static int SkipThe(FigureScope scope, int at) => scope.Is(at, "the") || scope.Is(at, "its") || scope.Is(at, "their") || scope.Is(at, "his") || scope.Is(at, "our") ? at + 1 : at;

    /// <summary>"a 7-cow herd": vehicles; "a 300-strong choir": nothing.</summary>
    private static CountedPhrase Hyphened(FigureScope scope, NumberPhrase number, bool hyphen)
    {
        if (!hyphen) return default;
        var at = number.End + 1;
        if (scope.Is(at, "strong") || scope.Class(at) is WordClass.Adp || !scope.IsWord(at)) return default;
        var form = scope.Form(at);
        var inner = form.IndexOf('-');
        return new(Nouns.Singular(inner > 0 ? form[(inner + 1)..] : form), at, at + 1);
    }

    /// <summary>"three times as many carts", "six times the rate", "a tenfold rise in thefts".</summary>
    private static CountedPhrase Compared(FigureScope scope, FigureDraft draft)
    {
        var at = draft.End;
        if (scope.Is(at, "as") && (scope.Is(at + 1, "many") || scope.Is(at + 1, "much"))) return CountedReader.Phrase(scope, at + 2, true);
        if (scope.Is(at, "the") || scope.Is(at, "its") || scope.Is(at, "their") || scope.Is(at, "more")) return CountedReader.After(scope, at + 1, true);
        if (Movements.OfNoun(scope, at) != ChangeDirection.None && (scope.Is(at + 1, "in") || scope.Is(at + 1, "of"))) return CountedReader.Phrase(scope, at + 2, true);
        return default;
    }
}
