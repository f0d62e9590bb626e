using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Sees ages: "aged 34", "a 34-year-old", "ten months old", "Marta Quill, 34,". They are kept as ages, never as counts.</summary>
internal static class AgeReader
{
    /// <summary>The age unit and the tokens of number and unit; null when the number is no age.</summary>
    public static FigureUnit? Read(FigureScope scope, NumberPhrase number)
    {
        if (number.Form is not (NumberForm.Plain or NumberForm.Range) || number.High is > 1000 or < 0) return null;
        if (Worded(scope, number) is { } worded) return worded;
        if (number.High is >= 125 or < 1 || number.Tail > 0) return null;
        var years = Of("year", 31557600);
        if (scope.Form(number.First - 1) is "aged" or "age" or "ages" && !scope.Is(number.End, "%")) return new(years, number.First, number.End);
        if (scope.Is(number.First - 1, "and") && scope.IsNumber(number.First - 2) && scope.Is(number.First - 3, "aged")) return new(years, number.First, number.End);
        if (scope.Is(number.First - 1, "to") && scope.IsNumber(number.First - 2) && scope.Is(number.First - 3, "aged")) return new(years, number.First, number.End);
        if (number.High is >= 5 and <= 99 && scope.Form(number.First - 1) is "under" or "over" && scope.Form(number.First - 2) is "were" or "was" or "are" or "is" or "those" or "people" or "children" or "anyone" or "everyone" or "all" && (!scope.IsWord(number.End) || scope.Class(number.End) is WordClass.Cconj or WordClass.Aux or WordClass.Verb)) return new(years, number.First, number.End);
        if (IsChildOf(scope, number)) return new(years, number.First, number.End);
        return IsBehindName(scope, number) || IsBetweenCommas(scope, number) || IsSaidOfPerson(scope, number) ? new(years, number.First, number.End) : null;
    }

    private static readonly WordSet Kin = new("son daughter wife husband brother sister mother father grandson granddaughter grandmother grandfather uncle aunt cousin nephew niece widow twin friend neighbour corporal sergeant captain colonel general lieutenant major private cadet conscript recruit teacher lawyer singer priest imam monk nun pupil cook clerk " +
        "mayor butcher baker builder cyclist climber tourist hiker skier suspect victim defendant assailant attacker shooter hostage detainee migrant refugee engineer pensioner shopkeeper photographer cameraman reporter editor activist candidate");

    private static FigureUnit? Worded(FigureScope scope, NumberPhrase number)
    {
        if (number.Tail > 0) return Glued(scope, number);
        var at = number.End;
        if (scope.IsDash(at) && scope.IsGlued(at + 1)) at++;
        var form = scope.Form(at);
        if (form.StartsWith("year-old", StringComparison.OrdinalIgnoreCase) || form.StartsWith("years-old", StringComparison.OrdinalIgnoreCase) || form is "yo") return new(Of("year", 31557600), number.First, at + 1);
        if (form.StartsWith("month-old", StringComparison.OrdinalIgnoreCase)) return new(Of("month", 2629800), number.First, at + 1);
        if (form.StartsWith("day-old", StringComparison.OrdinalIgnoreCase)) return new(Of("day", 86400), number.First, at + 1);
        if (form.StartsWith("week-old", StringComparison.OrdinalIgnoreCase)) return new(Of("week", 604800), number.First, at + 1);
        var unit = form is "years" or "year" or "yr" or "yrs" ? Of("year", 31557600) : form is "months" or "month" ? Of("month", 2629800) : form is "weeks" or "week" ? Of("week", 604800) : form is "days" or "day" ? Of("day", 86400) : null;
        if (unit is null) return null;
        if (scope.Is(at + 1, "old") || scope.IsDash(at + 1) && scope.Is(at + 2, "old")) return new(unit, number.First, scope.Is(at + 1, "old") ? at + 2 : at + 3);
        return scope.Are(at + 1, "of", "age") ? new(unit, number.First, at + 3) : null;
    }

    private static FigureUnit? Glued(FigureScope scope, NumberPhrase number)
    {
        var rest = scope.Text.Text.AsSpan(number.Tail, scope.Text.Tokens[number.End - 1].Span.End - number.Tail);
        return rest.StartsWith("year-old", StringComparison.OrdinalIgnoreCase) || rest is "yo" ? new(Of("year", 31557600), number.First, number.End) : null;
    }

    /// <summary>"Marta Quill, 34, runs": after a capitalised name, between commas.</summary>
    private static bool IsBetweenCommas(FigureScope scope, NumberPhrase number) => number.High > 4 && scope.Form(number.First - 1) is "," or "(" && scope.IsWord(number.First - 2) && (scope.IsCapital(number.First - 2) && (scope.Is(number.First - 1, ",") || scope.IsCapital(number.First - 3)) || scope.IsIn(number.First - 2, Kin) || scope.IsIn(number.First - 2, ArticleReader.Persons))
        && scope.Form(number.End) is "," or "." or ")" && number.End == number.First + 1 && scope.IsNumber(number.First);

    /// <summary>"a boy of ten and": an age behind a person, nothing counted behind it.</summary>
    private static bool IsChildOf(FigureScope scope, NumberPhrase number) => scope.Is(number.First - 1, "of") && number.End == number.First + 1
        && scope.Form(number.First - 2) is "boy" or "girl" or "child" or "man" or "woman" or "youth" or "teenager" && (!scope.IsWord(number.End) || scope.Class(number.End) is WordClass.Cconj or WordClass.Aux or WordClass.Verb or WordClass.Adp or WordClass.Pron);

    /// <summary>"Marta Quill 34 runs" where the commas are lost: behind a person of two names or more, a verb or a place behind.</summary>
    private static bool IsBehindName(FigureScope scope, NumberPhrase number)
    {
        if (number.High is < 5 or > 110 || number.End != number.First + 1 || !scope.IsNumber(number.First) || scope.Form(number.First).Contains('.') || scope.Class(number.End) is not (WordClass.Verb or WordClass.Aux or WordClass.Pron)) return false;
        if (!scope.IsCapital(number.First - 1) || !scope.IsCapital(number.First - 2) || !scope.IsWord(number.First - 2)) return false;
        var name = scope.Text.Tokens[number.First - 1].Span;
        foreach (var mention in scope.Text.Names)
            if (mention.Span.End == name.End) return mention.Kind == NameKind.Person;
        return false;
    }

    /// <summary>"a sister who was 9", "she is 63.": a lone number after a person's "was".</summary>
    private static bool IsSaidOfPerson(FigureScope scope, NumberPhrase number) => number.High > 2 && scope.Form(number.First - 1) is "was" or "is" or "turned" or "turns" or "be"
        && scope.Form(number.First - 2) is "who" or "he" or "she" or "He" or "She" or "I" or "will" && (!scope.Has(number.End) || scope.Form(number.End) is "." or "," or "when" or "and" or "at" or "by" or "next" or "this" or "in" or "on");

    private static Unit Of(string unit, double seconds) => new(unit + " of age", "age", seconds);
}
