namespace Sitrep.Models;

/// <summary>What each code of a word vector adds to the numbers of a form: worked out once from network and vectors. Immutable; safe on any thread.</summary>
internal sealed class MeaningTable
{
    private const int Form = NameShape.Form;
    private readonly short[] rows = new short[WordVectors.Stretches * 256 * Form];

    public MeaningTable(NameNetwork network, WordVectors vectors)
    {
        var scale = network.Scale(0);
        Span<int> sums = stackalloc int[Form];
        for (var row = 0; row < WordVectors.Stretches * 256; row++)
        {
            var numbers = vectors.Typical(row / 256, (byte)(row % 256));
            sums.Clear();
            for (var k = 0; k < numbers.Length; k++)
            {
                var weights = network.Meanings.AsSpan((row / 256 * WordVectors.StretchLength + k) * Form, Form);
                for (var i = 0; i < Form; i++) sums[i] += numbers[k] * weights[i];
            }
            for (var i = 0; i < Form; i++) rows[row * Form + i] = (short)Math.Clamp(MathF.Round(sums[i] * scale), -30000, 30000);
        }
    }

    /// <summary>Adds what the codes of a word tell.</summary>
    public void Add(ReadOnlySpan<byte> codes, Span<int> sums)
    {
        for (var stretch = 0; stretch < codes.Length; stretch++)
        {
            var row = rows.AsSpan((stretch * 256 + codes[stretch]) * Form, Form);
            for (var i = 0; i < Form; i++) sums[i] += row[i];
        }
    }
}
