using Sitrep.Training.Corpora;

namespace Sitrep.Training.Language;

/// <summary>The pairs of universal and treebank tag that a corpus has, so that one decision gives both.</summary>
internal sealed class JointTags
{
    private const int Least = 5;
    private readonly Dictionary<(WordClass, TreebankTag), int> index = [];

    /// <summary>The pairs, in order of their values.</summary>
    public List<(WordClass Class, TreebankTag Tag)> All { get; } = [];

    /// <summary>Number of pairs.</summary>
    public int Count => All.Count;

    /// <summary>The pairs that are not rare.</summary>
    public static JointTags Of(IEnumerable<TreebankWord[]> sentences)
    {
        var tags = new JointTags();
        var counts = sentences.SelectMany(sentence => sentence).CountBy(word => (word.Class, word.Tag)).Where(pair => pair.Value >= Least).ToList();
        foreach (var (pair, _) in counts.OrderBy(pair => pair.Key))
        {
            tags.index[pair] = tags.All.Count;
            tags.All.Add(pair);
        }
        foreach (var group in counts.GroupBy(pair => pair.Key.Class)) tags.index[(group.Key, TreebankTag.None)] = tags.index[group.MaxBy(pair => pair.Value).Key];
        return tags;
    }

    /// <summary>The tag of a word, from 1; a rare pair is the commonest of its class.</summary>
    public byte this[TreebankWord word] =>
        (byte)(1 + (index.TryGetValue((word.Class, word.Tag), out var tag) ? tag : index.GetValueOrDefault((word.Class, TreebankTag.None))));
}
