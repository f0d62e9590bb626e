using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads what a figure is to the figures beside it, and where it moves.</summary>
internal static class RoleReader
{
    private static readonly WordSet Bringers = new("bringing brings brought bring taking takes took take raising raises raised raise pushing pushes pushed push lifting lifts lifted lift");
    private static readonly WordSet Sums = new("toll total number tally count figure totals dead");
    private static readonly WordSet Firsts = new("first initially originally earlier previously");
    private static readonly WordSet Laters = new("then later now finally since eventually");

    /// <summary>Sets role, direction and relation of every figure of a sentence.</summary>
    public static void Read(FigureScope scope, List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Unit.Unit.Dimension == "age") continue;
            var before = i > 0 ? drafts[i - 1] : null;
            ReadOne(scope, drafts, i, draft, before);
        }
    }

    private static void ReadOne(FigureScope scope, List<FigureDraft> drafts, int i, FigureDraft draft, FigureDraft? before)
    {
        if (IsFormer(scope, draft, i + 1 < drafts.Count ? drafts[i + 1] : null))
        {
            draft.Role = QuantityRole.Before;
            if (before is not null && before.Role != QuantityRole.Before && scope.Is(draft.First - 1, "from") && Movements.OfVerb(scope, draft.First - 2) is not ChangeDirection.None and var moved && scope.Form(draft.First - 2) is "up" or "down")
                (before.Change, draft.Related) = (moved, before);
            else if (before is not null && before.Unit.Unit.Dimension == draft.Unit.Unit.Dimension && before.Role != QuantityRole.Before) draft.Related = before;
            return;
        }
        if (before is not null && IsLeft(scope, draft, before)) { (draft.Role, draft.Related) = (QuantityRole.Before, before); return; }
        if (before?.Role == QuantityRole.Before && before.Unit.Unit.Dimension == draft.Unit.Unit.Dimension && scope.Is(draft.First - 1, "to") && draft.First - before.End < 9)
        {
            draft.Change = Direction(scope, before.First) is not ChangeDirection.None and var said ? said : draft.Number.High < before.Number.High ? ChangeDirection.Down : draft.Number.High > before.Number.High ? ChangeDirection.Up : ChangeDirection.None;
            before.Related = draft;
            return;
        }
        if (PartReader.IsPart(scope, drafts, i, out var whole)) { (draft.Role, draft.Related) = (QuantityRole.Part, whole); return; }
        if (IsTotal(scope, draft.First)) { draft.Role = QuantityRole.Total; return; }
        if (DeltaReader.IsDelta(scope, draft, out var change))
        {
            (draft.Role, draft.Change, draft.Related) = (QuantityRole.Delta, change, before?.Unit.Unit.Dimension == draft.Unit.Unit.Dimension ? before : null);
            return;
        }
        draft.Change = Reached(scope, draft, before);
    }

    /// <summary>The direction of a level: "rose to 19", "slid $2 to $40".</summary>
    private static ChangeDirection Reached(FigureScope scope, FigureDraft draft, FigureDraft? before)
    {
        var direction = Direction(scope, draft.First);
        if (direction != ChangeDirection.None) return direction;
        if (!scope.Is(draft.First - 1, "to") || before is not { Role: QuantityRole.Delta, Change: not ChangeDirection.None } || draft.First - before.End > 8) return ChangeDirection.None;
        for (var i = before.End; i < draft.First; i++) if (scope.IsStop(i) || scope.Form(i) is "and" or "while" or "but") return ChangeDirection.None;
        return before.Change;
    }

    /// <summary>A verb of movement right in front: within four tokens, no stop between, "to" before the number or no noun between.</summary>
    private static ChangeDirection Direction(FigureScope scope, int first)
    {
        for (var i = first - 1; i >= first - 4 && scope.Has(i); i--)
        {
            if (scope.IsStop(i) || scope.IsNumber(i)) break;
            var direction = Movements.OfVerb(scope, i);
            if (direction == ChangeDirection.None) continue;
            if (i < first - 1 && !scope.Is(first - 1, "to") && !scope.Is(first - 1, "from") && !scope.Is(first - 1, "by") && scope.Class(first - 1) is WordClass.Noun or WordClass.Adp) return ChangeDirection.None;
            return i == first - 1 && scope.Class(i) == WordClass.Adj ? ChangeDirection.None : direction;
        }
        return ChangeDirection.None;
    }

    /// <summary>"not 43", "from 14", "up from 12", "instead of 9", "previous toll of 112", "compared with 600".</summary>
    private static bool IsFormer(FigureScope scope, FigureDraft draft, FigureDraft? next)
    {
        var first = draft.First;
        if (scope.Is(first - 1, "not")) return true;
        if (scope.Is(first - 1, "from") && (Movements.IsNear(scope, first - 1) || next is not null && scope.Is(next.First - 1, "to") && next.First - draft.End < 4 && IsMoved(scope, first - 1))) return true;
        if (scope.Are(first - 2, "instead", "of") || scope.Is(first - 1, "versus") || scope.Is(first - 1, "vs")) return true;
        for (var i = first - 1; i >= first - 5 && scope.Has(i); i--)
        {
            if (scope.Is(i, "compared") && (scope.Is(i + 1, "with") || scope.Is(i + 1, "to"))) return true;
            if (scope.Form(i) is "," or ";" or "." || scope.IsNumber(i)) break;
            if ((scope.Form(i) is "previous" or "earlier" or "initial" or "former" or "previously") && scope.Form(first - 1) is "of" or "at" or "was" or "put") return true;
        }
        return IsFirstOfSeries(scope, first, next);
    }

    /// <summary>"fell to 740 from 1,150": what is left stands behind what is reached.</summary>
    private static bool IsLeft(FigureScope scope, FigureDraft draft, FigureDraft before) => scope.Is(draft.First - 1, "from") && draft.First - before.End <= 6 && before.Unit.Unit.Dimension == draft.Unit.Unit.Dimension
        && before.Role == QuantityRole.Level && before.Change != ChangeDirection.None && draft.First - Math.Max(before.End, before.Counted.End) <= 2;

    private static bool IsMoved(FigureScope scope, int at) => scope.Class(at - 1) is WordClass.Verb or WordClass.Noun && Movements.IsNear(scope, at);

    /// <summary>"first spoke of six thefts, later of four".</summary>
    private static bool IsFirstOfSeries(FigureScope scope, int first, FigureDraft? next)
    {
        if (next is null) return false;
        var early = false;
        for (var i = first - 1; i >= first - 5; i--) early |= scope.IsIn(i, Firsts) && scope.Class(i + 1) is not WordClass.Num && !scope.Is(i - 1, "the");
        if (!early) return false;
        for (var i = next.First - 1; i >= next.First - 4; i--) if (scope.IsIn(i, Laters)) return true;
        return false;
    }

    /// <summary>"brought the toll to 45", "taking the total to 90", "a total of 45".</summary>
    private static bool IsTotal(FigureScope scope, int first)
    {
        if (scope.Are(first - 2, "total", "of") || scope.Is(first - 1, "totalling") || scope.Is(first - 1, "totaling")) return true;
        if (!scope.Is(first - 1, "to")) return false;
        var sum = false;
        for (var i = first - 2; i >= first - 9 && scope.Has(i); i--)
        {
            sum |= scope.IsIn(i, Sums);
            if (sum && scope.IsIn(i, Bringers)) return true;
            if (scope.Form(i) is ";" or "." || scope.IsNumber(i) && !sum) return false;
        }
        return false;
    }
}
