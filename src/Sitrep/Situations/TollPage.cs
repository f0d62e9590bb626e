using Sitrep.Text;

namespace Sitrep.Situations;

/// <summary>What one page says of a toll.</summary>
/// <param name="Dead">The dead, 0 for none told.</param>
/// <param name="Hurt">The wounded, 0 for none told.</param>
/// <param name="HasDead">True when a figure says so, not a word alone.</param>
/// <param name="HasHurt">The same of the wounded.</param>
internal readonly record struct TollPage(int Dead, int Hurt, bool HasDead, bool HasHurt)
{
    private static readonly WordSet Hits = new("shot shoots shooting gunfire wounded wounds wound injured injuries injury hurt struck hospital stabbed burned trapped beaten");

    /// <summary>What the page says, by the entries that it gave.</summary>
    public static TollPage Of(PageReading page, IEnumerable<LedgerEntry> entries)
    {
        var figures = new List<(TollKind Kind, int Figure, bool InTitle)>();
        var title = page.Article.Blocks is [{ Kind: BlockKind.Headline, Span.End: var end }, ..] ? end : 0;
        foreach (var entry in entries.DistinctBy(entry => entry.Claim.Id))
        {
            if (TollFigures.KindOf(page.Text, entry) is not { } kind) continue;
            figures.Add((kind, (int)entry.Claim.Quantity!.High, entry.Claim.Evidence.Span.Start < title));
        }
        var dead = Pick(figures, TollKind.Dead);
        if (TollWords.DeadIn(page.Text, title) is var told and > 0 && told > (dead ?? 0)) dead = told;
        var died = dead ?? (DeathWords.IsTold(page.Text, title) ? 1 : 0);
        var hurt = HurtOf(figures, died);
        return new(died, hurt ?? (died == 0 && IsAnyoneHit(page.Text) ? 1 : 0), dead is not null, hurt is not null);
    }

    /// <summary>The wounded by figure; where all who were hit are told together, those of them who did not die.</summary>
    private static int? HurtOf(List<(TollKind Kind, int Figure, bool InTitle)> figures, int dead)
    {
        var hit = figures.Where(figure => figure.Kind == TollKind.Hit).Select(figure => figure.Figure).DefaultIfEmpty(0).Max();
        if (Pick(figures, TollKind.Hurt) is not { } hurt) return hit == 0 ? null : Math.Max(0, hit - dead);
        return hit > hurt && hurt < 3 && dead == 0 ? hit : hurt;
    }

    /// <summary>The headline's figure, the highest of them; else the one given most often, of two the higher.</summary>
    private static int? Pick(List<(TollKind Kind, int Figure, bool InTitle)> figures, TollKind kind)
    {
        var own = figures.Where(figure => figure.Kind == kind).ToList();
        if (own.Count == 0) return null;
        if (own.Exists(figure => figure.InTitle)) return own.Where(figure => figure.InTitle).Max(figure => figure.Figure);
        return own.GroupBy(figure => figure.Figure).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First().Key;
    }

    private static bool IsAnyoneHit(AnnotatedText text)
    {
        foreach (var token in text.Tokens)
            if (Hits.Contains(text[token])) return true;
        return false;
    }
}
