using System.Collections.Immutable;
using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells how sure the words of a statement are.</summary>
internal static class Certainties
{
    private static readonly WordSet Hedges = new("may might could reportedly allegedly apparently possibly perhaps likely probably presumably suspected believed unconfirmed supposedly");
    private static readonly WordSet Checking = new("confirm confirmed verify verified verification corroborate corroborated");
    private static readonly WordSet Negations = new("not n't cannot unable without");

    /// <summary>Unverified when the words say that it could not be checked, hedged when they hedge, else stated.</summary>
    public static Certainty Of(AnnotatedText text, int cueFirst, int cueEnd, ImmutableArray<TextSpan> contents)
    {
        var hedged = Has(text, cueFirst, cueEnd, Hedges);
        if (Has(text, cueFirst, cueEnd, Checking) && Has(text, Math.Max(0, cueFirst - 3), cueEnd, Negations)) return Certainty.Unverified;
        foreach (var content in contents)
        {
            var first = text.TokenAt(content.Start);
            var end = text.TokenAt(content.End);
            for (var i = first; i < end; i++)
            {
                var form = text[text.Tokens[i]];
                if (form is "unverified" or "unconfirmed") return Certainty.Unverified;
                hedged |= Hedges.Contains(form);
            }
        }
        return hedged ? Certainty.Hedged : Certainty.Stated;
    }

    private static bool Has(AnnotatedText text, int first, int end, WordSet words)
    {
        for (var i = first; i < end; i++)
            if (words.Contains(text[text.Tokens[i]])) return true;
        return false;
    }
}
