using System.Collections.Frozen;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells what kind of act a cue is: a closed list of words.</summary>
internal static class CueClasses
{
    private static readonly FrozenDictionary<string, CueClass> Table = Build(
        (CueClass.Confirms, "confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted concede concedes conceded verify verified"),
        (CueClass.Denies, "deny denies denied denying reject rejects rejected dismiss dismisses dismissed refute refuted dispute disputes disputed rebut rebutted denial contradicted"),
        (CueClass.Claims, "claim claims claimed claiming allege alleges alleged accuse accuses accused accusing assert asserts asserted insist insists insisted"),
        (CueClass.Predicts, "predict predicts predicted expect expects expected forecast forecasts warn warns warned warning fear fears feared anticipate anticipates projected"),
        (CueClass.Plans, "plan plans planned planning promise promises promised pledge pledges pledged vow vows vowed intend intends intended propose proposed offers"),
        (CueClass.Orders, "order orders ordered demand demands demanded urge urges urged call calls called request requested instructed appeal appealed"),
        (CueClass.Agrees, "agree agrees agreed accept accepts accepted approve approved sign signed endorsed"),
        (CueClass.Asks, "ask asks asked asking wonder wondered question questioned"),
        (CueClass.Believes, "believe believes believed think thinks thought estimate estimates estimated estimating suspect suspects suspected consider considers considered hope hopes hoped feel felt assume assumed reckons reckoned seems seem appears appear"));

    private static readonly WordSet Negations = new("not n't never cannot declined declines refused refuses unable without neither nor failed");

    /// <summary>The class of the cue's first word that the list has; reporting when none has.</summary>
    public static CueClass Of(AnnotatedText text, int first, int end)
    {
        var lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = first; i < end; i++)
        {
            if (!lookup.TryGetValue(text[text.Tokens[i]], out var found)) continue;
            if (found == CueClass.Orders && text[text.Tokens[i]].StartsWith("call", StringComparison.OrdinalIgnoreCase) && !IsCallFor(text, i)) return CueClass.Reports;
            return found;
        }
        return CueClass.Reports;
    }

    /// <summary>True when a negation stands in the cue or in the two words before it.</summary>
    public static bool IsNegated(AnnotatedText text, int first, int end)
    {
        for (var i = Math.Max(0, first - 2); i < end; i++)
            if (Negations.Contains(text[text.Tokens[i]]) && text.SentenceAt(text.Tokens[i].Span.Start) == text.SentenceAt(text.Tokens[first].Span.Start)) return true;
        return false;
    }

    private static bool IsCallFor(AnnotatedText text, int i) => i + 1 < text.Tokens.Length && text[text.Tokens[i + 1]] is "for" or "on" or "upon";

    private static FrozenDictionary<string, CueClass> Build(params ReadOnlySpan<(CueClass Class, string Words)> rows)
    {
        var table = new Dictionary<string, CueClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (cueClass, words) in rows)
            foreach (var word in words.Split(' ')) table[word] = cueClass;
        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
