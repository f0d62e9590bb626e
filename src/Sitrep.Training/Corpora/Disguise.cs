using Sitrep.Attributions;
using Sitrep.Models;

namespace Sitrep.Training.Corpora;

/// <summary>
/// Hides part of the words of a training text: every second proper noun becomes an unknown word, every fourth "said" another verb of saying.
/// The corpus is one country's politics; without this the models lean on its names and on its favourite cue.
/// </summary>
internal static class Disguise
{
    private static readonly uint[] Verbs =
    [
        .. ("announced added warned reported confirmed stated declared estimated claimed told explained promised insisted acknowledged denied predicted wrote noted alleged " +
            "admitted argued stressed concluded revealed expects believes warns reports estimates predicts claims confirms").Split(' ').Select(verb => Hashing.Of(verb, fold: true)),
    ];

    private static readonly uint Said = Hashing.Of("said"), Says = Hashing.Of("says");

    /// <summary>Changes the view; the same changes every time.</summary>
    public static void Apply(AnnotatedText text, TokenView view, byte[] cues)
    {
        for (var i = 0; i < view.Lower.Length; i++)
        {
            var draw = Hashing.Mix(71, view.Lower[i], (uint)i);
            if (text.Tokens[i].Class == WordClass.Propn && draw % 2 == 0) view.Lower[i] = view.Word[i] = view.Suffix[i] = Hashing.Mix(72, view.Lower[i], (uint)view.Lower.Length);
            else if (cues[i] == 1 && draw % 4 == 0 && (view.Lower[i] == Said || view.Lower[i] == Says))
            {
                view.Lower[i] = view.Word[i] = Verbs[draw / 4 % (uint)Verbs.Length];
                view.Said[i] = false;
                view.Tried[i] = true;
            }
        }
    }
}
