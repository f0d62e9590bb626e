using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>Reads one person told by an article and a fate: "a boy was shot dead", "killing a woman". Nothing looser: most articles count nothing.</summary>
internal static class ArticleReader
{
    internal static readonly WordSet Persons = new("man woman boy girl child baby teenager soldier civilian policeman policewoman officer journalist worker guard driver doctor nurse medic student farmer protester " +
        "fighter militant gunman resident passenger pedestrian prisoner sailor pilot miner fisherman villager volunteer firefighter bystander person toddler infant");

    private static readonly WordSet Fates = new("killed wounded injured hurt arrested detained kidnapped executed shot stabbed");

    internal static readonly WordSet Endings = new("died drowned perished");

    /// <summary>The figure that begins with the article at the token; false for an article that only says what kind of thing.</summary>
    public static bool TryRead(FigureScope scope, int at, out FigureDraft draft)
    {
        draft = null!;
        var form = scope.Form(at);
        if (form.Length is 0 or > 2 || form[0] is not ('a' or 'A') || form.Length == 2 && (form[1] | 0x20) != 'n') return false;
        var head = at + 1;
        if (Ordinals.TryRead(scope.Form(head), out _)) return false; // "a third person died" counts three
        while (head < at + 6 && !scope.IsIn(head, Persons) && (scope.Class(head) is WordClass.Adj or WordClass.Noun or WordClass.Propn or WordClass.Num || scope.IsDash(head) || scope.IsNumber(head))) head++;
        if (!scope.IsIn(head, Persons) || scope.Class(head + 1) == WordClass.Noun || !(IsFated(scope, head + 1) || IsObject(scope, at))) return false;
        draft = new()
        {
            Number = new(at, at + 1, 1, 1, NumberForm.Article),
            Unit = new(Unit.None, at, at + 1),
            First = at,
            Counted = new(Nouns.Singular(scope.Form(head)), at + 1, head + 1),
        };
        return true;
    }

    /// <summary>The counted of "the fourth victim", "the third person to die".</summary>
    public static CountedPhrase Victim(FigureScope scope, int at) => new(scope.Form(at) is "victim" or "fatality" or "death" ? "person" : Nouns.Singular(scope.Form(at)), at, at + 1);

    private static bool IsFated(FigureScope scope, int at)
    {
        if (scope.IsIn(at, Endings)) return true;
        if (!scope.Is(at, "was") && !(scope.Is(at, "has") || scope.Is(at, "had")) ) return false;
        var verb = scope.Is(at + 1, "been") || scope.Is(at + 1, "also") ? at + 2 : at + 1;
        return scope.IsIn(verb, Fates) || scope.IsIn(verb, Endings) || scope.Is(verb, "found") && scope.Is(verb + 1, "dead");
    }

    /// <summary>"killing a woman", "killed a guard and wounded two".</summary>
    private static bool IsObject(FigureScope scope, int at) => scope.Is(at - 1, "killing") || scope.Is(at - 1, "killed") && scope.Class(at - 2) is not WordClass.Aux;
}
