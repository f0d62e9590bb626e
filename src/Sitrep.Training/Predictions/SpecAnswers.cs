using Sitrep.Annotation.Figures;
using static Sitrep.Training.Predictions.SpecValues;

namespace Sitrep.Training.Predictions;

/// <summary>Maps readings to the answers of each model of the suite.</summary>
internal static class SpecAnswers
{
    private static readonly Dictionary<string, string> Dimensions = new(StringComparer.Ordinal)
    {
        ["length"] = "Length", ["mass"] = "Weight", ["volume"] = "Volume", ["area"] = "Area", ["speed"] = "Speed", ["angle"] = "Angle", ["data"] = "Information",
    };

    /// <summary>The answers of a model over a text.</summary>
    public static IEnumerable<SpecsAnswer> Of(string model, AnnotatedText text) => model switch
    {
        "number" => SpecNumbers.Numbers(text),
        "ordinal" => SpecNumbers.Ordinals(text),
        "percent" => Units(text, unit => unit.Name == "percentage").Select(quantity => new SpecsAnswer(quantity.Span, "percentage", Resolution(("value", Number(quantity.Low) + "%")))),
        "numberrange" => SpecRanges.Of(text),
        "age" => Units(text, unit => unit.Dimension == "age").Select(quantity => new SpecsAnswer(quantity.Span, "age", Resolution(("value", Number(quantity.Low)), ("unit", Upper(quantity.Unit.Name.Split(' ')[0]))))),
        "currency" => Units(text, unit => unit.Dimension.StartsWith("money", StringComparison.Ordinal)).Select(quantity => SpecCurrencies.Of(text, quantity)),
        "dimension" => Units(text, unit => Dimensions.ContainsKey(unit.Dimension)).Select(Dimension),
        "temperature" => Units(text, unit => unit.Dimension == "temperature").Select(Temperature),
        "datetime" => [],
        _ => [],
    };

    private static IEnumerable<Quantity> Units(AnnotatedText text, Func<Unit, bool> has) => text.Quantities.Where(quantity => has(quantity.Unit) && quantity.Low == quantity.High);

    private static SpecsAnswer Temperature(Quantity quantity) => new(quantity.Span, "temperature",
        Resolution(("value", Number(quantity.Low)), ("unit", quantity.Unit.Name switch { "celsius" => "C", "fahrenheit" => "F", "kelvin" => "K", _ => "Degree" })));

    private static SpecsAnswer Dimension(Quantity quantity)
    {
        var name = quantity.Unit.Name switch { "tonne" => "Ton", _ => quantity.Unit.Name.Replace("metre", "meter", StringComparison.Ordinal).Replace("litre", "liter", StringComparison.Ordinal) };
        return new(quantity.Span, "dimension", Resolution(("value", Number(quantity.Low)), ("subtype", Dimensions[quantity.Unit.Dimension]), ("unit", Upper(name))));
    }

    /// <summary>With a capital first.</summary>
    public static string Upper(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
