using System.Runtime.InteropServices;

namespace Sitrep.Models;

/// <summary>The network of the language layer in integers: what each array is for tells <see cref="LanguageShape"/>. Immutable; safe on any thread.</summary>
internal sealed class LanguageNetwork
{
    private readonly Dictionary<string, (short[] Weights, int Shift)> parts;

    /// <summary>Makes a network of its table and its named matrices, each with the bits its weights were shifted up by.</summary>
    /// <exception cref="KeyNotFoundException">A matrix is missing.</exception>
    /// <exception cref="ArgumentException">A matrix has not its size.</exception>
    public LanguageNetwork(sbyte[] table, IReadOnlyDictionary<string, (short[] Weights, int Shift)> parts)
    {
        const int form = LanguageShape.Form, hidden = LanguageShape.Hidden, arc = LanguageShape.Arc, relation = LanguageShape.Relation;
        this.parts = new(parts, StringComparer.Ordinal);
        Table = Checked(table, LanguageShape.Buckets * form);
        Meaning = Checked(parts["meaning"].Weights, LanguageShape.Meaning * form);
        MeaningShift = parts["meaning"].Shift;
        First = Layer("first", LanguageShape.Window, form, hidden);
        FirstBias = Bias("first-bias", LanguageShape.Cases * hidden);
        Layers = new Stage[LanguageShape.Dilations.Length];
        for (var i = 0; i < Layers.Length; i++) Layers[i] = Layer("layer-" + i, 3, hidden, hidden);
        Tags = Layer("tags", 1, hidden, LanguageShape.Tags);
        Dependent = Layer("dependent", 1, hidden, arc);
        Head = Layer("head", 1, hidden, arc);
        Wish = Layer("wish", 1, arc, arc + LanguageShape.Distances);
        Reach = Layer("reach", 1, arc, LanguageShape.Distances);
        Child = Layer("child", 1, hidden, relation);
        Parent = Layer("parent", 1, hidden, relation);
        Between = Bias("between", LanguageShape.Distances * relation);
        Relations = Layer("relations", 1, relation, LanguageShape.Relations);
    }

    /// <summary>Rows for the features of a form.</summary>
    public sbyte[] Table { get; }

    /// <summary>From a number of a word's meaning to the numbers of its form.</summary>
    public short[] Meaning { get; }

    /// <summary>Bits that sums over <see cref="Meaning"/> are shifted down by.</summary>
    public int MeaningShift { get; }

    /// <summary>From the forms of a word and its two neighbours to the first state.</summary>
    public Stage First { get; }

    /// <summary>What the way of writing adds to the first state.</summary>
    public int[] FirstBias { get; }

    /// <summary>From a state and two others to what is added to it.</summary>
    public Stage[] Layers { get; }

    /// <summary>Joint tags.</summary>
    public Stage Tags { get; }

    /// <summary>A word as a dependent.</summary>
    public Stage Dependent { get; }

    /// <summary>A word as a head.</summary>
    public Stage Head { get; }

    /// <summary>What a dependent wants of a head: of its numbers, of its distance, and to be the root.</summary>
    public Stage Wish { get; }

    /// <summary>At which distances a head wants dependents.</summary>
    public Stage Reach { get; }

    /// <summary>A word as the lower end of an arc.</summary>
    public Stage Child { get; }

    /// <summary>A word as the upper end of an arc.</summary>
    public Stage Parent { get; }

    /// <summary>What the distance adds to an arc.</summary>
    public int[] Between { get; }

    /// <summary>Relations of an arc.</summary>
    public Stage Relations { get; }

    /// <summary>A layer: weights for each place it looks at, what is added, and how far sums are shifted down.</summary>
    /// <param name="Places">Weights, one matrix for each place.</param>
    /// <param name="Bias">Added to the sums, in their scale; empty for none.</param>
    /// <param name="Shift">Bits.</param>
    public sealed record Stage(PairedLayer[] Places, int[] Bias, int Shift)
    {
        /// <summary>Number of outputs.</summary>
        public int Outputs => Places[0].Outputs;
    }

    /// <summary>Writes the arrays.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(Table.AsSpan()));
        writer.Write(parts.Count);
        foreach (var (name, (weights, shift)) in parts.OrderBy(part => part.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(shift);
            writer.Write(weights.Length);
            writer.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        }
    }

    /// <summary>Reads the arrays.</summary>
    public static LanguageNetwork Read(BinaryReader reader)
    {
        var table = new sbyte[LanguageShape.Buckets * LanguageShape.Form];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        var parts = new Dictionary<string, (short[], int)>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var (name, shift, length) = (reader.ReadString(), reader.ReadInt32(), reader.ReadInt32());
            var weights = new short[length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
            parts[name] = (weights, shift);
        }
        return new(table, parts);
    }

    private Stage Layer(string name, int places, int inputs, int outputs)
    {
        var (weights, shift) = parts[name];
        Checked(weights, places * inputs * outputs);
        var layers = new PairedLayer[places];
        for (var i = 0; i < places; i++) layers[i] = new(weights.AsSpan(i * inputs * outputs, inputs * outputs), inputs, outputs);
        return new(layers, parts.ContainsKey(name + "-bias") && name != "first" ? Scaled(name + "-bias", outputs, shift) : [], shift);
    }

    /// <summary>A bias in the scale of activations.</summary>
    private int[] Bias(string name, int length) => Array.ConvertAll(Checked(parts[name].Weights, length), number => (int)number);

    /// <summary>A bias in the scale of the sums of its layer.</summary>
    private int[] Scaled(string name, int length, int shift) => Array.ConvertAll(Checked(parts[name].Weights, length), number => number << shift);

    private static T[] Checked<T>(T[] array, int length) => array.Length == length ? array : throw new ArgumentException($"{array.Length} numbers instead of {length}", nameof(array));
}
