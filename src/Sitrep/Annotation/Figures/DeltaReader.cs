using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Tells changes from levels: "another 8", "rose by 18 %", "four more than", "a 19 % drop", "doubled".</summary>
internal static class DeltaReader
{
    private static readonly WordSet Additions = new("another further additional extra");

    /// <summary>True for a change, with its direction where the words give one.</summary>
    public static bool IsDelta(FigureScope scope, FigureDraft draft, out ChangeDirection change)
    {
        var (first, end) = (draft.First, draft.End);
        change = ChangeDirection.None;
        if (draft.Number.Form == NumberForm.Factor) return IsFactorOfChange(scope, draft, out change);
        if (scope.IsIn(first - 1, Additions) || scope.Is(first - 1, "new") && scope.Is(first - 2, "a")) return true;
        if (scope.Is(first - 1, "by"))
        {
            for (var i = first - 2; i >= first - 5 && scope.Has(i) && change == ChangeDirection.None; i--)
            {
                if (scope.IsNumber(i)) break;
                change = Movements.OfVerb(scope, i);
            }
            if (change != ChangeDirection.None) return true;
        }
        var verb = Movements.OfVerb(scope, first - 1);
        if (verb != ChangeDirection.None && (!draft.IsCount || draft.Counted.Head is null && !scope.Is(end, "of")) && !scope.Is(first - 1, "raised") && !scope.Is(first - 1, "raising") && !scope.Is(first - 1, "raises"))
        {
            change = verb;
            return true;
        }
        return IsCompared(scope, draft, out change);
    }

    /// <summary>"six more than on Monday", "70 more tents", "a 19 % drop", "18 % higher", "an increase of 18 %".</summary>
    private static bool IsCompared(FigureScope scope, FigureDraft draft, out ChangeDirection change)
    {
        var end = draft.End;
        change = ChangeDirection.None;
        if (scope.Is(end, "more") || scope.Is(end, "fewer") || scope.Is(end, "less") || scope.Is(end, "additional") || scope.Is(end, "extra"))
        {
            if (scope.Is(end + 1, "than") || scope.IsWord(end + 1) && scope.Is(end + 2, "than")) change = scope.Is(end, "more") ? ChangeDirection.Up : ChangeDirection.Down;
            return true;
        }
        if (draft.IsCount && !draft.Unit.IsHyphened && draft.Counted.Head is not null) return false;
        change = Movements.OfNoun(scope, end);
        if (change == ChangeDirection.None && scope.Class(end) is WordClass.Adj or WordClass.Noun) change = Movements.OfNoun(scope, end + 1);
        if (change == ChangeDirection.None && scope.Is(draft.First - 1, "of")) change = Movements.OfNoun(scope, draft.First - 2);
        return change != ChangeDirection.None && !draft.IsCount;
    }

    private static bool IsFactorOfChange(FigureScope scope, FigureDraft draft, out ChangeDirection change)
    {
        var form = scope.Form(draft.Number.First);
        var verb = form.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || form.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || form.EndsWith("s", StringComparison.OrdinalIgnoreCase);
        var said = Movements.OfNoun(scope, draft.End);
        change = said != ChangeDirection.None && form.EndsWith("fold", StringComparison.OrdinalIgnoreCase) ? said : draft.Number.Low < 1 ? ChangeDirection.Down : ChangeDirection.Up;
        if (verb && !scope.Is(draft.End - 1, "times") || form.EndsWith("fold", StringComparison.OrdinalIgnoreCase)) return true;
        change = ChangeDirection.None;
        return false;
    }
}
