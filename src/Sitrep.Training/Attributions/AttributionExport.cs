using Sitrep.Models;
using Sitrep.Training.Names;

namespace Sitrep.Training.Attributions;

/// <summary>Writes the network in integers.</summary>
internal static class AttributionExport
{
    private const int One = AttributionShape.One, TableOne = AttributionShape.TableOne;

    /// <summary>The model of the network's weights.</summary>
    public static AttributionModel Of(AttributionLearner net)
    {
        return new()
        {
            Words = net.WordHashes,
            WordTable = Table(net.Words), SuffixTable = Table(net.Suffixes), ClassTable = Table(net.Classes), FlagTable = Table(net.Flags),
            PlaceTable = Table(net.Places), BetweenTable = Table(net.Betweens), OtherTable = Table(net.Others),
            Meaning = Layer(net.Meaning.Values, null, AttributionShape.Meaning, One / 40f),
            Layers = [.. net.Layers.Select((layer, i) => Layer(layer.Values, net.LayerBias[i].Values, AttributionShape.Hidden * 3))],
            Cue = Layer(net.Cue.Values, net.CueBias.Values, AttributionShape.Hidden),
            Token = Layer(net.Token.Values, net.SeenBias.Values, AttributionShape.Hidden),
            Asker = Layer(net.Asker.Values, null, AttributionShape.Hidden),
            Around = Layer(net.Around.Values, net.AroundBias.Values, AttributionShape.Role * 3),
            Roles = Layer(net.Roles.Values, net.RoleBias.Values, AttributionShape.Role),
            Steps = Array.ConvertAll(net.Steps.Values, step => (int)MathF.Round(step * One)),
        };
    }

    private static sbyte[] Table(Weights weights) => Array.ConvertAll(weights.Values, value => (sbyte)Math.Clamp(MathF.Round(value * TableOne), -127, 127));

    /// <summary>Weights by the greatest power of two that keeps them in bounds.</summary>
    private static IntegerLayer Layer(float[] values, float[]? bias, int width, float factor = 1)
    {
        var most = values.Max(Math.Abs) * factor;
        var shift = 0;
        while (shift < 12 && most * (1 << (shift + 1)) <= IntegerLayer.MostWeight) shift++;
        var scale = factor * (1 << shift);
        var rows = values.Length / width;
        var added = new int[rows];
        if (bias is not null) for (var i = 0; i < rows; i++) added[i] = (int)MathF.Round(bias[i] * One * (1 << shift));
        return new(Array.ConvertAll(values, value => (short)Math.Clamp(MathF.Round(value * scale), -IntegerLayer.MostWeight, IntegerLayer.MostWeight)), added, width, shift);
    }
}
