namespace Sitrep.Annotation.Figures;

/// <summary>Gives a bare number the unit of its neighbour where the words leave it out: "78 per cent, up from 50", "gained 20 points to 900", "from 7 to 9 billion dinars".</summary>
internal static class UnitSharing
{
    /// <summary>Fills units in, before roles are read.</summary>
    public static void Share(FigureScope scope, List<FigureDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (!draft.IsCount || draft.Counted.Head is not null || draft.Number.Form is not (NumberForm.Plain or NumberForm.Range)) continue;
            if (i + 1 < drafts.Count && Has(drafts[i + 1]) && scope.Is(draft.End, "to") && drafts[i + 1].First - draft.End <= 2 && scope.Is(draft.First - 1, "from")) FromNext(draft, drafts[i + 1]);
            else if (i > 0 && drafts[i - 1].Unit.Unit.Dimension == "length" && draft.First - drafts[i - 1].End <= 4 && scope.Form(draft.End) is "deep" or "wide" or "long" or "high" or "tall" or "thick") draft.Unit = draft.Unit with { Unit = drafts[i - 1].Unit.Unit }; // "eight metres wide and three deep"
            else if (i > 0 && Has(drafts[i - 1]) && FollowsFrom(scope, drafts[i - 1], draft)) draft.Unit = draft.Unit with { Unit = drafts[i - 1].Unit.Unit };
        }
    }

    private static bool Has(FigureDraft draft) => draft.Unit.Unit.Dimension is "share" or "point" || draft.Unit.Unit.Dimension.StartsWith("money", StringComparison.Ordinal) || draft.Unit.Unit.Dimension is "temperature";

    private static void FromNext(FigureDraft draft, FigureDraft next)
    {
        draft.Unit = draft.Unit with { Unit = next.Unit.Unit };
        var scale = next.Number.Scale;
        if (scale > 1 && draft.Number.Scale == 1 && draft.Number.High < 1000) draft.Number = draft.Number with { Low = draft.Number.Low * scale, High = draft.Number.High * scale };
    }

    /// <summary>"up from 50", "from 50", "compared with 50", and "to 4,577" behind points.</summary>
    private static bool FollowsFrom(FigureScope scope, FigureDraft before, FigureDraft draft)
    {
        if (draft.First - before.End > 6 || before.Unit.IsHyphened) return false;
        if (scope.Is(draft.First - 1, "to")) return before.Unit.Unit.Dimension == "point" && Movements.Moves(scope, before.First);
        return (scope.Is(draft.First - 1, "from") || scope.Are(draft.First - 2, "compared", "with") || scope.Are(draft.First - 2, "compared", "to")) && !scope.IsWord(draft.End)
            || scope.Is(draft.First - 1, "from") && scope.Class(draft.End) is WordClass.Adp or WordClass.Adv or WordClass.Cconj or WordClass.Det;
    }
}
