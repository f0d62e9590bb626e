using Sitrep.Models;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells what kind of act a cue is, and whether it is negated.</summary>
internal static class CueClasses
{
    private static readonly WordSet Negations = new("not n't never cannot nobody none without neither nor no dont didnt doesnt wont wouldnt couldnt cant hasnt havent isnt wasnt");
    private static readonly WordSet Refusals = new("declined declines declining refused refuses refusing unable failed fails");

    /// <summary>The class of the cue's first word that the table has; reporting when none has.</summary>
    public static CueClass Of(AnnotatedText text, CueTable table, TokenRun cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            var form = text[text.Tokens[i]];
            if (table.Find(form) is not { } word || Refusals.Contains(form)) continue;
            if (word.Lemma == "call" && !IsCallFor(text, i)) return CueClass.Reports;
            return word.Class;
        }
        return CueClass.Reports;
    }

    /// <summary>True when a negation or a refusal stands in the cue, or a negation in the three words before it.</summary>
    public static bool IsNegated(AnnotatedText text, TokenRun cue)
    {
        var first = Math.Max(text.Sentences[cue.Sentence].FirstToken, cue.First - 3);
        for (var i = cue.End - 1; i >= first; i--)
        {
            var form = text[text.Tokens[i]];
            if (Negations.Contains(form) || i >= cue.First - 2 && Refusals.Contains(form)) return true;
            if (i < cue.First && text.Tokens[i].Class is not (WordClass.Aux or WordClass.Adv or WordClass.Part)) return false;
        }
        return false;
    }

    private static bool IsCallFor(AnnotatedText text, int i) => i + 1 < text.Tokens.Length && text[text.Tokens[i + 1]] is "for" or "on" or "upon";
}
