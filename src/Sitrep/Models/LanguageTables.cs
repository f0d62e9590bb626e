namespace Sitrep.Models;

/// <summary>What the language layer knows besides weights: its joint tags, and which rule makes a form's lemma. Immutable; safe on any thread.</summary>
internal sealed class LanguageTables
{
    /// <summary>The longest ending a lemma is told by.</summary>
    public const int LongestEnding = 6;

    private readonly uint[] keys;
    private readonly ushort[] values;
    private readonly uint mask;

    /// <summary>Makes the tables.</summary>
    public LanguageTables((WordClass Class, TreebankTag Tag)[] tags, LemmaRule[] rules, IReadOnlyCollection<KeyValuePair<uint, ushort>> lemmas)
    {
        (Tags, Rules, Lemmas) = (tags, rules, lemmas);
        var size = System.Numerics.BitOperations.RoundUpToPowerOf2((uint)lemmas.Count * 2 + 2);
        (keys, values, mask) = (new uint[size], new ushort[size], size - 1);
        foreach (var (key, rule) in lemmas)
        {
            var at = key & mask;
            while (values[at] != 0) at = (at + 1) & mask;
            (keys[at], values[at]) = (key, (ushort)(rule + 1));
        }
    }

    /// <summary>Joint tags: what a word is in both tag sets.</summary>
    public (WordClass Class, TreebankTag Tag)[] Tags { get; }

    /// <summary>The rules.</summary>
    public LemmaRule[] Rules { get; }

    /// <summary>Key of form or ending and tag, and the rule.</summary>
    public IReadOnlyCollection<KeyValuePair<uint, ushort>> Lemmas { get; }

    /// <summary>The rule for a form: by the form itself, else by its longest known ending, else by its tag alone.</summary>
    /// <param name="form">The form.</param>
    /// <param name="wordClass">Its universal part of speech.</param>
    /// <param name="tag">Its treebank tag.</param>
    /// <param name="shouted">True for a form of a sentence in capitals, whose capitals tell nothing.</param>
    public ushort RuleOf(ReadOnlySpan<char> form, WordClass wordClass, TreebankTag tag, bool shouted)
    {
        var letters = LettersOf(form, wordClass, shouted);
        for (var length = LongestEnding + 1; length >= 0; length--)
        {
            if (length <= LongestEnding && length > form.Length) continue;
            if (Find(Key(form, length, letters, wordClass, tag)) is >= 0 and var rule) return (ushort)rule;
        }
        return 0;
    }

    /// <summary>The rule of a key; -1 for none.</summary>
    private int Find(uint key)
    {
        for (var at = key & mask; values[at] != 0; at = (at + 1) & mask)
            if (keys[at] == key) return values[at] - 1;
        return -1;
    }

    /// <summary>The key of an ending of that length; of the whole form for a length over <see cref="LongestEnding"/>.</summary>
    public static uint Key(ReadOnlySpan<char> form, int length, LemmaLetters letters, WordClass wordClass, TreebankTag tag)
    {
        var ending = length > LongestEnding ? form : form[^length..];
        return Hashing.Mix((uint)length + 1, Hashing.Of(ending, fold: true), (uint)tag * 128 + (uint)wordClass * 4 + (uint)letters);
    }

    /// <summary>How a form is written, as far as its lemma depends on it.</summary>
    /// <param name="form">The form.</param>
    /// <param name="wordClass">Its part of speech: small letters matter for names only.</param>
    /// <param name="shouted">True where capitals tell nothing.</param>
    public static LemmaLetters LettersOf(ReadOnlySpan<char> form, WordClass wordClass, bool shouted)
    {
        var (small, capitals) = (0, 0);
        foreach (var c in form)
        {
            if (char.IsLower(c)) small++;
            else if (char.IsUpper(c)) capitals++;
        }
        if (capitals > 1 && small == 0 && !shouted) return LemmaLetters.Capitals;
        return wordClass == WordClass.Propn && small > 0 && capitals == 0 ? LemmaLetters.SmallName : LemmaLetters.Usual;
    }

    /// <summary>Writes the tables.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Tags.Length);
        foreach (var (wordClass, tag) in Tags) Pair(writer, (byte)wordClass, (byte)tag);
        writer.Write(Rules.Length);
        foreach (var rule in Rules)
        {
            Pair(writer, rule.Cut, (byte)rule.Case);
            writer.Write(rule.Ending);
        }
        writer.Write(Lemmas.Count);
        var ordered = Lemmas.OrderBy(entry => entry.Key).ToList();
        foreach (var (key, _) in ordered) writer.Write(key);
        foreach (var (_, rule) in ordered) writer.Write(rule);
    }

    /// <summary>Reads the tables.</summary>
    public static LanguageTables Read(BinaryReader reader)
    {
        var tags = new (WordClass, TreebankTag)[reader.ReadInt32()];
        for (var i = 0; i < tags.Length; i++) tags[i] = ((WordClass)reader.ReadByte(), (TreebankTag)reader.ReadByte());
        var rules = new LemmaRule[reader.ReadInt32()];
        for (var i = 0; i < rules.Length; i++)
        {
            var (cut, lemmaCase) = (reader.ReadByte(), (LemmaCase)reader.ReadByte());
            rules[i] = new(cut, reader.ReadString(), lemmaCase);
        }
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadUInt32();
        var lemmas = new KeyValuePair<uint, ushort>[keys.Length];
        for (var i = 0; i < keys.Length; i++) lemmas[i] = new(keys[i], reader.ReadUInt16());
        return new(tags, rules, lemmas);
    }

    private static void Pair(BinaryWriter writer, byte first, byte second)
    {
        writer.Write(first);
        writer.Write(second);
    }
}
