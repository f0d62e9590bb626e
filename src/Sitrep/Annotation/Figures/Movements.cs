using Sitrep.Text;

namespace Sitrep.Annotation.Figures;

/// <summary>The words of going up and down.</summary>
internal static class Movements
{
    private static readonly WordSet UpVerbs = new("rose risen rises rise rising climbed climbs climb climbing increased increases increase increasing jumped jumps jump jumping grew grown grows grow growing soared soars " +
        "soaring soar raised raises raise raising swelled swollen swells advanced advances advancing gained gains gaining surged surges surging added rallied rallies rallying leapt leaped mounted upgraded edged expanded widened widens up hiked ticked accelerated quickened strengthened");

    private static readonly WordSet DownVerbs = new("fell fallen falls fall falling dropped drops drop dropping decreased decreases decrease decreasing declined declines decline declining shrunk shrank shrinks shrink shrinking " +
        "receded recedes recede receding lowered lowers lower lowering down reduced reduces reduce reducing dwindled dwindles slipped slips slip slipping slid slides slide sliding tumbled tumbles tumbling plunged plunges plunging sank sinks sunk lost loses losing shed sheds cut cuts cutting eased slowed slows slowing cooled weakened weakens " +
        "slumped slumps narrowed narrows downgraded halved retreated dipped dips");

    private static readonly WordSet Neutral = new("corrected revised revises changed changes change went amended adjusted updated");

    private static readonly WordSet UpNouns = new("increase rise gain jump surge growth hike climb advance spike higher more larger above uptick boost");
    private static readonly WordSet DownNouns = new("drop fall decline decrease reduction cut dip slump loss lower fewer less below cheaper slide plunge discount");

    /// <summary>Up or down for a verb (or "up", "down") of movement; none otherwise.</summary>
    public static ChangeDirection OfVerb(FigureScope scope, int at)
    {
        if (scope.IsIn(at, UpVerbs)) return scope.Is(at, "up") && scope.Is(at + 1, "to") || scope.Class(at) == WordClass.Noun || scope.Is(at, "up") && IsPhrasal(scope, at) && !IsFrom(scope, at + 1) ? ChangeDirection.None : ChangeDirection.Up;
        if (!scope.IsIn(at, DownVerbs) || scope.Class(at) is WordClass.Noun or WordClass.Adj || scope.Is(at, "down") && IsPhrasal(scope, at) && !IsFrom(scope, at + 1) || IsLoss(scope, at)) return ChangeDirection.None;
        return ChangeDirection.Down;
    }

    /// <summary>Up or down for a noun or adjective of change: "a 19 % drop", "34 % higher".</summary>
    public static ChangeDirection OfNoun(FigureScope scope, int at) =>
        scope.IsIn(at, UpNouns) ? ChangeDirection.Up : scope.IsIn(at, DownNouns) ? ChangeDirection.Down : ChangeDirection.None;

    /// <summary>True when a verb of movement, or of correction, stands within four tokens in front of the token.</summary>
    public static bool IsNear(FigureScope scope, int at)
    {
        for (var i = at - 1; i >= at - 4 && scope.Has(i); i--)
        {
            if (OfVerb(scope, i) != ChangeDirection.None || scope.IsIn(i, Neutral)) return true;
            if (OfNoun(scope, i) != ChangeDirection.None && scope.Class(i) == WordClass.Noun) return true;
            if (scope.IsNumber(i) || scope.Form(i) is ";" or ".") return false;
        }
        return false;
    }

    /// <summary>"slid $2 to $40": the number stands right behind a verb of movement, so "to" leads to the new level.</summary>
    public static bool Moves(FigureScope scope, int first)
    {
        var before = first - 1;
        while (scope.Form(before) is "$" or "\u20AC" or "\u00A3" or "about" or "nearly" or "almost" or "some") before--;
        return OfVerb(scope, before) != ChangeDirection.None;
    }

    /// <summary>"higher", "lower", "south", "ago": says how a measure is meant, no thing.</summary>
    public static bool IsAdverb(FigureScope scope, int at) => OfNoun(scope, at) != ChangeDirection.None && scope.Class(at) != WordClass.Noun
        || scope.Form(at) is "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest" or "deep" or "long" or "wide" or "high" or "tall" or "ago" or "old" or "away";

    /// <summary>"remain, down from 900" with or without the comma.</summary>
    private static bool IsFrom(FigureScope scope, int at) => scope.Is(at, "from") && (scope.IsNumber(at + 1) || scope.Class(at + 1) == WordClass.Num || scope.Form(at + 1) is "$" or "\u20AC" or "\u00A3");

    /// <summary>"blown up 12", "shot down 3", "took up positions": part of another verb.</summary>
    private static bool IsPhrasal(FigureScope scope, int at) => scope.Class(at - 1) == WordClass.Verb && !(scope.Form(at - 1) is "is" or "are" or "was" or "were" or "went" or "go" or "goes" or "gone" or "moved" or "edged" or "ticked");

    /// <summary>"lost 40 soldiers", "cut three roads", "dropped two bombs": a verb of movement with things as its object.</summary>
    private static bool IsLoss(FigureScope scope, int at) => (scope.Is(at, "lost") || scope.Is(at, "dropped") || scope.Is(at, "drop") || scope.Is(at, "drops") || scope.Is(at, "loses") || scope.Is(at, "losing") || scope.Is(at, "shed") || scope.Is(at, "cut") || scope.Is(at, "cuts"))
        && !(scope.IsNumber(at + 1) && (scope.Form(at + 2) is "%" or "percent" or "per" or "points")) && !scope.Is(at + 1, "to") && !scope.Is(at + 1, "from") && !scope.Is(at + 1, "by") && !IsMeasure(scope, at + 1);

    /// <summary>"dropped $3", "dropped 2.1 points", "dropped sharply": a level moved, nothing was thrown.</summary>
    private static bool IsMeasure(FigureScope scope, int at) => !scope.Is(at - 1, "lost") && !scope.Is(at - 1, "cut") && (!scope.Has(at) || scope.Class(at) is WordClass.Adv or WordClass.Adp or WordClass.Sym or WordClass.Punct
        || (scope.IsNumber(at) || scope.Class(at) == WordClass.Num) && !(scope.IsWord(at + 1) && scope.Class(at + 1) is WordClass.Noun && Nouns.IsPlural(scope.Form(at + 1)) && !Units.Contains(scope.Form(at + 1))));

    private static readonly WordSet Units = new("percent points cents dollars euros pounds yen degrees metres meters feet basis places percentage per kilometres miles");
}
