using System.Text;

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
    public ushort RuleOf(ReadOnlySpan<char> form, WordClass wordClass, TreebankTag tag)
    {
        var upper = IsUpper(form);
        for (var length = LongestEnding + 1; length >= 0; length--)
        {
            if (length <= LongestEnding && length > form.Length) continue;
            if (Find(Key(form, length, upper, wordClass, tag)) is >= 0 and var rule) return (ushort)rule;
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
    public static uint Key(ReadOnlySpan<char> form, int length, bool upper, WordClass wordClass, TreebankTag tag)
    {
        var ending = length > LongestEnding ? form : form[^length..];
        return Hashing.Mix((uint)length + 1, Hashing.Of(ending, fold: true), (uint)tag * 64 + (uint)wordClass * 2 + (upper ? 1u : 0u));
    }

    /// <summary>True for a form of two or more letters, all capitals.</summary>
    public static bool IsUpper(ReadOnlySpan<char> form)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) letters++;
        }
        return letters > 1;
    }

    /// <summary>Writes the tables.</summary>
    public void Write(Stream output)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
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
        PackedBytes.Write(output, bytes.ToArray());
    }

    /// <summary>Reads the tables.</summary>
    /// <exception cref="ModelException">The bytes are damaged.</exception>
    public static LanguageTables Read(Stream input, string name)
    {
        using var reader = new BinaryReader(new MemoryStream(PackedBytes.Read(input, name)), Encoding.UTF8);
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
