using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Tells parts of another figure: "including three children", "of whom 70", "two of the six", "Of the 60 hired, 9 were men".</summary>
internal static class PartReader
{
    private static readonly WordSet Openers = new("including includes included");

    /// <summary>True for a part; the whole where it stands in the sentence.</summary>
    public static bool IsPart(FigureScope scope, List<FigureDraft> drafts, int index, out FigureDraft? whole)
    {
        var draft = drafts[index];
        whole = Before(drafts, index);
        if (draft.Unit.Unit.Dimension is not ("count" or "share") && !(IsOpened(scope, draft, whole) && whole is not null) || draft.Number.Form == NumberForm.Factor) return false;
        if (IsOfNumber(scope, drafts, index, out var behind)) { whole = behind; return true; }
        if (draft.IsShare) return draft.Number.Form == NumberForm.Fraction && draft.Bound == Bound.Exact && scope.Is(draft.End, "of") || draft.Unit.Unit.Dimension == "share" && IsOfThem(scope, draft);
        if (IsOfThem(scope, draft) || IsOpened(scope, draft, whole) || IsAlone(scope, draft.End) || IsListed(scope, draft.First)) return true;
        if (scope.Is(draft.First, "one") && draft.Counted.Head is null && whole is { Number.High: > 1 } && draft.Number.Low == 1 && whole.IsCount && scope.Class(draft.End) is WordClass.Aux or WordClass.Verb && !scope.Is(draft.First - 1, "only")) return true;
        if (index == 0 && draft.IsCount && IsFrontedGroup(scope, draft)) return true;
        return IsApposition(scope, draft, drafts, index) || IsFrontedWhole(scope, drafts, index) || IsSubset(scope, draft, whole);
    }

    /// <summary>The nearest count in front that is no part itself.</summary>
    private static FigureDraft? Before(List<FigureDraft> drafts, int index)
    {
        for (var i = index - 1; i >= 0; i--)
            if (drafts[i].IsCount == drafts[index].IsCount && drafts[i].Unit.Unit.Dimension == drafts[index].Unit.Unit.Dimension && drafts[i].Role is not (QuantityRole.Part or QuantityRole.Before)) return drafts[i];
        return null;
    }

    /// <summary>"two of the six", "15 of the 18", "80 of the firm's 300", "none of the 9", "all but one of the 8".</summary>
    private static bool IsOfNumber(FigureScope scope, List<FigureDraft> drafts, int index, out FigureDraft? whole)
    {
        whole = index + 1 < drafts.Count ? drafts[index + 1] : null;
        var draft = drafts[index];
        if (!draft.IsCount) return false;
        var at = draft.End;
        if (draft.Counted.Head is not null && draft.Counted.End > at && !scope.Is(at, "of") && scope.Is(draft.Counted.End, "of")) at = draft.Counted.End;
        var out_ = scope.Are(at, "out", "of") ? 2 : scope.Is(at, "of") ? 1 : 0;
        return out_ > 0 && whole is { IsCount: true } && whole.First - at <= 6 && whole.Number.Low >= draft.Number.Low && !HasStop(scope, at, whole.First);
    }

    private static bool HasStop(FigureScope scope, int from, int to)
    {
        for (var i = from; i < to; i++) if (scope.IsStop(i) || scope.Form(i) is "and" || scope.Class(i) == WordClass.Verb) return true;
        return false;
    }

    /// <summary>"19 of them", "three of whom", "two of the dead".</summary>
    private static bool IsOfThem(FigureScope scope, FigureDraft draft) => scope.Is(draft.End, "of")
        && (scope.Form(draft.End + 1) is "them" or "whom" or "those" or "these" or "which" || scope.Is(draft.End + 1, "the") && scope.Form(draft.End + 2) is "dead" or "victims" or "wounded" or "injured" or "killed" or "casualties" or "missing"
            || scope.Is(draft.End + 1, "the") && draft.IsCount);

    /// <summary>"including three children", "among them 11", "of whom 70", "among the dead were four nurses".</summary>
    private static bool IsOpened(FigureScope scope, FigureDraft draft, FigureDraft? whole)
    {
        var listed = scope.Form(draft.First - 1) is "and" or "," or "or";
        for (var i = draft.First - 1; i >= draft.First - 7 && scope.Has(i); i--)
        {
            if (scope.IsNumber(i) && !listed) return false; // "among them 9 nurses perhaps more than 70 hurt": another count
            if (scope.IsIn(i, Openers)) return whole is null || whole.Number.High >= draft.Number.High || i > whole.End;
            if (scope.Form(i) is "them" or "whom" or "which" && scope.Form(i - 1) is "among" or "Among" or "of" or "Of") return true;
            if (scope.Is(i, "dead") && (scope.Is(i - 1, "among") || scope.Is(i - 1, "the") && scope.Form(i - 2) is "among" or "Among" or "of" or "Of")) return true;
            if (scope.Form(i) is ";" or "." || scope.IsNumber(i) && i < draft.First - 4) break;
        }
        return false;
    }

    /// <summary>"a fifth of the herd - about 30 cows": the number behind a share says the same part.</summary>
    private static bool IsApposition(FigureScope scope, FigureDraft draft, List<FigureDraft> drafts, int index)
    {
        if (index == 0 || drafts[index - 1].Number.Form != NumberForm.Fraction || drafts[index - 1].Role != QuantityRole.Part) return false;
        var share = drafts[index - 1];
        var from = Math.Max(share.End, share.Counted.End);
        return draft.First - from <= 3 && (scope.IsStop(from) || scope.Is(from, "or") || scope.Is(draft.First - 1, "or")) && draft.IsCount;
    }

    /// <summary>"Of the victims, 14 were women", with or without the comma.</summary>
    private static bool IsFrontedGroup(FigureScope scope, FigureDraft draft) => scope.Form(scope.Start) is "Of" && scope.Form(scope.Start + 1) is "the" or "those" or "these" or "its" or "their"
        && draft.First - scope.Start is > 2 and <= 7 && !scope.Is(draft.First - 1, "the");

    /// <summary>"Of the 60 cooks hired, 9 were men".</summary>
    private static bool IsFrontedWhole(FigureScope scope, List<FigureDraft> drafts, int index)
    {
        if (index == 0) return false;
        var whole = drafts[index - 1];
        return whole.IsCount && (scope.Form(whole.First - 1) is "Of" || scope.Form(whole.First - 2) is "Of" && scope.Is(whole.First - 1, "the") || scope.Form(whole.First - 1) is "Among" or "Out") && drafts[index].Number.High <= whole.Number.High;
    }

    /// <summary>"9 hurt and 40 freed; seven were nurses": a lower number without a noun that says what some of them were.</summary>
    private static bool IsSubset(FigureScope scope, FigureDraft draft, FigureDraft? whole) => whole is not null && whole.Number.High > draft.Number.High && draft.Counted.Head is null
        && (scope.Form(draft.End) is "were" or "are" or "was") && scope.Class(draft.End + 1) is WordClass.Noun or WordClass.Det && scope.Form(draft.First - 1) is ";" or "," or "and" or "." or "of";

    /// <summary>"340 houses in Halvern alone".</summary>
    private static bool IsAlone(FigureScope scope, int end)
    {
        for (var i = end; i < end + 6 && scope.Has(i); i++)
        {
            if (scope.Is(i, "alone")) return true;
            if (scope.Form(i) is "," or ";" || scope.IsNumber(i)) return false;
        }
        return false;
    }

    /// <summary>True behind a colon that follows another number: a list that breaks the number down.</summary>
    private static bool IsListed(FigureScope scope, int first)
    {
        for (var i = first - 1; i > scope.Start && i > first - 60; i--)
        {
            if (!scope.Is(i, ":")) continue;
            for (var k = i - 1; k >= i - 6; k--) if (scope.IsNumber(k)) return true;
            return false;
        }
        return false;
    }
}
