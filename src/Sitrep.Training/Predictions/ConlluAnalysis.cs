using Sitrep.Text;

namespace Sitrep.Training.Predictions;

/// <summary>Lemmas and a tree for the words of a sentence, as far as the parts of speech alone tell them. A parser takes its place.</summary>
internal static class ConlluAnalysis
{
    /// <summary>One entry a token of the sentence; exactly one is the root, and every head leads to it.</summary>
    public static ConlluWord[] Of(AnnotatedText text, Sentence sentence)
    {
        var words = new ConlluWord[sentence.TokenCount];
        var root = Root(text, sentence);
        for (var i = 0; i < words.Length; i++)
        {
            var token = text.Tokens[sentence.FirstToken + i];
            var (head, relation) = i == root ? (0, "root") : Attached(text, sentence, i, root);
            words[i] = new(Lemma(text[token], token.Class), token.Class, "_", "_", head, relation);
        }
        return words;
    }

    private static string Lemma(ReadOnlySpan<char> form, WordClass wordClass) => wordClass switch
    {
        WordClass.Propn => form.ToString(),
        WordClass.Noun when form.Length > 3 => Nouns.Singular(form),
        _ => form.ToString().ToLowerInvariant(),
    };

    /// <summary>The first verb; without one the first noun or name, else the first word.</summary>
    private static int Root(AnnotatedText text, Sentence sentence)
    {
        for (var pass = 0; pass < 2; pass++)
            for (var i = 0; i < sentence.TokenCount; i++)
                if (pass == 0 ? ClassAt(text, sentence, i) == WordClass.Verb : IsNoun(ClassAt(text, sentence, i))) return i;
        return 0;
    }

    /// <summary>Words that belong to a noun or a verb behind them hang there, everything else on the root.</summary>
    private static (int Head, string Relation) Attached(AnnotatedText text, Sentence sentence, int i, int root)
    {
        var wordClass = ClassAt(text, sentence, i);
        var relation = wordClass switch
        {
            WordClass.Det => "det",
            WordClass.Adj => "amod",
            WordClass.Num => "nummod",
            WordClass.Adp => "case",
            WordClass.Aux => "aux",
            WordClass.Part or WordClass.Sconj => "mark",
            WordClass.Cconj => "cc",
            WordClass.Adv => "advmod",
            WordClass.Noun or WordClass.Propn or WordClass.Pron => i < root ? "nsubj" : "obl",
            WordClass.Punct => "punct",
            _ => "dep",
        };
        if (relation is not ("det" or "amod" or "nummod" or "case" or "aux" or "mark" or "cc")) return (root + 1, relation);
        var verb = relation is "aux" or "mark";
        for (var k = i + 1; k < sentence.TokenCount && k <= i + 6; k++)
        {
            var other = ClassAt(text, sentence, k);
            if (verb ? other == WordClass.Verb : IsNoun(other)) return (k + 1, relation);
        }
        return (root + 1, relation);
    }

    private static WordClass ClassAt(AnnotatedText text, Sentence sentence, int i) => text.Tokens[sentence.FirstToken + i].Class;

    private static bool IsNoun(WordClass wordClass) => wordClass is WordClass.Noun or WordClass.Propn;
}
