using Sitrep.Models;

namespace Sitrep.Training.Language;

/// <summary>Writes the network in integers.</summary>
internal static class NetworkExport
{
    private const int One = LanguageShape.One, TableOne = LanguageShape.TableOne;

    /// <summary>The network of the weights.</summary>
    public static LanguageNetwork Of(Network net)
    {
        var parts = new Dictionary<string, (short[], int)>(StringComparer.Ordinal)
        {
            ["meaning"] = Matrix(net.Meaning, One * LanguageShape.MeaningScale, 8191),
            ["first"] = Matrix(net.First), ["first-bias"] = Bias(net.FirstBias),
            ["tags"] = Matrix(net.Tags), ["tags-bias"] = Bias(net.TagBias),
            ["dependent"] = Matrix(net.Dependent), ["dependent-bias"] = Bias(net.DependentBias),
            ["head"] = Matrix(net.Head), ["head-bias"] = Bias(net.HeadBias),
            ["wish"] = Matrix(net.Wish), ["wish-bias"] = Bias(net.WishBias),
            ["reach"] = Matrix(net.Reach), ["child"] = Matrix(net.Child), ["parent"] = Matrix(net.Parent), ["between"] = Bias(net.Between),
            ["relations"] = Matrix(net.Relations), ["relations-bias"] = Bias(net.RelationBias),
        };
        for (var i = 0; i < net.Layers.Length; i++) (parts["layer-" + i], parts[$"layer-{i}-bias"]) = (Matrix(net.Layers[i]), Bias(net.LayerBias[i]));
        return new(Array.ConvertAll(net.Table.Values, value => (sbyte)Math.Clamp(MathF.Round(value * TableOne), -127, 127)), parts);
    }

    /// <summary>Weights by the greatest power of two that keeps them in bounds.</summary>
    private static (short[] Weights, int Shift) Matrix(Parameter parameter, float factor = 1, int bound = PairedLayer.MostWeight)
    {
        var most = parameter.Values.Max(Math.Abs) * factor;
        var shift = 0;
        while (shift < 12 && most * (1 << (shift + 1)) <= bound) shift++;
        var scale = factor * (1 << shift);
        return (Array.ConvertAll(parameter.Values, value => (short)Math.Clamp(MathF.Round(value * scale), -bound, bound)), shift);
    }

    private static (short[] Weights, int Shift) Bias(Parameter parameter) =>
        (Array.ConvertAll(parameter.Values, value => (short)Math.Clamp(MathF.Round(value * One), short.MinValue, short.MaxValue)), 0);
}
