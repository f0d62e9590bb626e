using System.Runtime.InteropServices;
using Sitrep.Models;
using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>Learns which rule makes the lemma of a form, by form, ending and tag.</summary>
internal static class LemmaLearner
{
    /// <summary>The rules, and for each key that its shorter keys do not foretell the rule.</summary>
    public static List<LemmaRule> Learn(List<TreebankWord[]> sentences, out List<KeyValuePair<uint, ushort>> lemmas)
    {
        var rules = Frequent(sentences);
        var words = new Dictionary<(string Form, LemmaLetters Letters, WordClass Class, TreebankTag Tag, ushort Rule), int>();
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            if (word.Lemma == "_" || LemmaRule.Between(word.Form, word.Lemma) is not { } rule) continue;
            CollectionsMarshal.GetValueRefOrAddDefault(words, (word.Form.ToLowerInvariant(), LanguageTables.LettersOf(word.Form, word.Class, shouted: false), word.Class, word.Tag, rules[rule]), out _)++;
        }
        var known = new Dictionary<uint, ushort>();
        for (var length = 0; length <= LanguageTables.LongestEnding + 1; length++) Level(words, length, known);
        lemmas = [.. known.OrderBy(entry => entry.Key)];
        return [.. rules.OrderBy(rule => rule.Value).Select(rule => rule.Key)];
    }

    /// <summary>All rules, the most frequent first: those have columns in the network.</summary>
    public static Dictionary<LemmaRule, ushort> Frequent(List<TreebankWord[]> sentences) =>
        sentences.SelectMany(sentence => sentence).Where(word => word.Lemma != "_").Select(word => LemmaRule.Between(word.Form, word.Lemma)).OfType<LemmaRule>()
            .CountBy(rule => rule).OrderByDescending(pair => pair.Value).ThenBy(pair => (pair.Key.Cut, pair.Key.Case)).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal)
            .Select((pair, i) => (pair.Key, i)).ToDictionary(pair => pair.Key, pair => (ushort)pair.i);

    private static void Level(Dictionary<(string Form, LemmaLetters Letters, WordClass Class, TreebankTag Tag, ushort Rule), int> words, int length, Dictionary<uint, ushort> known)
    {
        var whole = length > LanguageTables.LongestEnding;
        var counts = new Dictionary<uint, Dictionary<ushort, int>>();
        var foretold = new Dictionary<uint, int>();
        foreach (var (word, count) in words)
        {
            if (!whole && length > word.Form.Length) continue;
            var key = LanguageTables.Key(word.Form, length, word.Letters, word.Class, word.Tag);
            if (!counts.TryGetValue(key, out var rules)) counts[key] = rules = [];
            CollectionsMarshal.GetValueRefOrAddDefault(rules, word.Rule, out _) += whole ? count : 1;
            foretold[key] = Shorter(word.Form, length, word.Letters, word.Class, word.Tag, known);
        }
        foreach (var (key, rules) in counts)
        {
            var best = rules.MaxBy(rule => (rule.Value, -rule.Key));
            if (best.Key != foretold[key] && (whole || length == 0 || best.Value >= 2)) known.TryAdd(key, best.Key);
        }
    }

    private static int Shorter(string form, int length, LemmaLetters letters, WordClass wordClass, TreebankTag tag, Dictionary<uint, ushort> known)
    {
        for (var shorter = length - 1; shorter >= 0; shorter--)
        {
            if (shorter > form.Length) continue;
            if (known.TryGetValue(LanguageTables.Key(form, shorter, letters, wordClass, tag), out var rule)) return rule;
        }
        return -1;
    }
}
