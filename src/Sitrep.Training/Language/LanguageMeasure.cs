using System.Diagnostics;
using Sitrep.Annotation.Words;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>Scores of a language model over given words, also without marks and in capitals.</summary>
internal static class LanguageMeasure
{
    public static void Measure(LanguageModel model, string file)
    {
        var sentences = TreebankReader.Read(file).ToList();
        var name = Path.GetFileName(file);
        Measure(model, name, sentences);
        Measure(model, name + " without marks", sentences.ConvertAll(sentence => DegradedTrees.WithoutMarks(sentence, Losses.All, joined: false)));
        Measure(model, name + " in capitals", sentences.ConvertAll(sentence => DegradedTrees.InLetters(sentence, form => form.ToUpperInvariant())));
        Measure(model, name + " as headlines", sentences.ConvertAll(sentence => DegradedTrees.InLetters(sentence, DegradedTrees.Title)));
    }

    private static void Measure(LanguageModel model, string name, List<TreebankWord[]> sentences)
    {
        var reader = new LanguageReader(model);
        int all = 0, classes = 0, tags = 0, lemmas = 0, heads = 0, labelled = 0;
        var clock = new Stopwatch();
        foreach (var sentence in sentences)
        {
            var text = string.Join(' ', sentence.Select(word => word.Form));
            var spans = new List<TextSpan>();
            var at = 0;
            foreach (var word in sentence)
            {
                spans.Add(new(at, word.Form.Length));
                at += word.Form.Length + 1;
            }
            var words = System.Collections.Immutable.ImmutableArray.CreateBuilder<Word>();
            clock.Start();
            reader.Read(text, spans, words);
            clock.Stop();
            for (var i = 0; i < sentence.Length; i++)
            {
                var (gold, word) = (sentence[i], words[i]);
                all++;
                if (gold.Class == word.Class) classes++;
                if (gold.Tag == word.Tag) tags++;
                if (gold.Lemma == "_" || model.Tables.Rules[word.LemmaRule].Apply(gold.Form) == gold.Lemma) lemmas++;
                if (gold.Head != word.Head) continue;
                heads++;
                if (Universal(gold.Relation) == Universal(word.Relation)) labelled++;
            }
        }
        double Percent(int right) => 100.0 * right / all;
        Console.Error.WriteLine($"{name}: UPOS {Percent(classes):0.00} XPOS {Percent(tags):0.00} lemmas {Percent(lemmas):0.00} UAS {Percent(heads):0.00} LAS {Percent(labelled):0.00}"
            + $" of {all}, {all / clock.Elapsed.TotalSeconds:0} words/s");
    }

    private static string Universal(TreeRelation relation) => Text.Treebank.NameOf(relation).Split(':')[0];
}
