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
        var rules = new Dictionary<LemmaRule, ushort>();
        var words = new Dictionary<(string Form, WordClass Class, TreebankTag Tag, ushort Rule), int>();
        foreach (var word in sentences.SelectMany(sentence => sentence))
        {
            if (word.Lemma == "_" || LemmaRule.Between(word.Form, word.Lemma) is not { } rule) continue;
            if (!rules.TryGetValue(rule, out var number)) rules[rule] = number = (ushort)rules.Count;
            CollectionsMarshal.GetValueRefOrAddDefault(words, (Folded(word.Form), word.Class, word.Tag, number), out _)++;
        }
        var known = new Dictionary<uint, ushort>();
        for (var length = 0; length <= LanguageTables.LongestEnding + 1; length++) Level(words, length, known);
        lemmas = [.. known.OrderBy(entry => entry.Key)];
        return [.. rules.OrderBy(rule => rule.Value).Select(rule => rule.Key)];
    }

    private static void Level(Dictionary<(string Form, WordClass Class, TreebankTag Tag, ushort Rule), int> words, int length, Dictionary<uint, ushort> known)
    {
        var whole = length > LanguageTables.LongestEnding;
        var counts = new Dictionary<uint, Dictionary<ushort, int>>();
        var foretold = new Dictionary<uint, int>();
        foreach (var (word, count) in words)
        {
            if (!whole && length > word.Form.Length) continue;
            var upper = LanguageTables.IsUpper(word.Form);
            var key = LanguageTables.Key(word.Form, length, upper, word.Class, word.Tag);
            if (!counts.TryGetValue(key, out var rules)) counts[key] = rules = [];
            CollectionsMarshal.GetValueRefOrAddDefault(rules, word.Rule, out _) += whole ? count : 1;
            foretold[key] = Shorter(word.Form, length, upper, word.Class, word.Tag, known);
        }
        foreach (var (key, rules) in counts)
        {
            var best = rules.MaxBy(rule => (rule.Value, -rule.Key));
            if (best.Key != foretold[key] && (whole || length == 0 || best.Value >= 2)) known.TryAdd(key, best.Key);
        }
    }

    private static int Shorter(string form, int length, bool upper, WordClass wordClass, TreebankTag tag, Dictionary<uint, ushort> known)
    {
        for (var shorter = length - 1; shorter >= 0; shorter--)
        {
            if (shorter > form.Length) continue;
            if (known.TryGetValue(LanguageTables.Key(form, shorter, upper, wordClass, tag), out var rule)) return rule;
        }
        return -1;
    }

    /// <summary>In small letters, unless all letters are capitals: these go by keys of their own.</summary>
    private static string Folded(string form) => LanguageTables.IsUpper(form) ? form : form.ToLowerInvariant();
}
