using System.Text.Json.Nodes;

namespace Sitrep.Training.Predictions;

/// <summary>Figures in the form of the figures' cases: the product's own, with states and roles. Ages and numbers said in passing are left out.</summary>
internal static class CasesForm
{
    private static readonly HashSet<string> States = ["dead", "wounded", "missing", "trapped", "displaced", "evacuated", "detained", "released", "rescued", "surrendered"];

    public static JsonArray Write(AnnotatedText text, CodePoints points) =>
        new([.. text.Quantities.Where(quantity => !quantity.IsIncidental && quantity.Unit.Dimension != "age").Select(quantity => Write(text, quantity, points))]);

    private static JsonObject Write(AnnotatedText text, Quantity quantity, CodePoints points) => new()
    {
        ["start"] = points.At(quantity.Span.Start),
        ["end"] = points.At(quantity.Span.End),
        ["value"] = Value(quantity),
        ["bound"] = BoundOf(quantity.Bound),
        ["unit"] = Unit(text, quantity),
        ["counted"] = quantity.Counted ?? quantity.Measured,
        
        ["state"] = quantity.State is { } state && States.Contains(state) && !IsPlanned(text, quantity) ? state : null,
        ["change"] = quantity.Change switch { ChangeDirection.Up => "up", ChangeDirection.Down => "down", _ => null },
        ["role"] = quantity.Role.ToString().ToLowerInvariant(),
        ["vague"] = quantity.IsVague,
    };

    /// <summary>"expected to leave": the product keeps it as planned, the cases give no state.</summary>
    private static bool IsPlanned(AnnotatedText text, Quantity quantity) => quantity.StateSpan is { } span && span.In(text.Text) is "to leave";

    /// <summary>A number, or the two ends of a range.</summary>
    public static JsonNode Value(Quantity quantity) => quantity.Low == quantity.High ? quantity.Low : new JsonArray(quantity.Low, quantity.High);

    /// <summary>The sign of a bound.</summary>
    public static string BoundOf(Bound bound) => bound switch
    {
        Bound.About => "~",
        Bound.AtLeast => ">=",
        Bound.MoreThan => ">",
        Bound.AtMost => "<=",
        Bound.LessThan => "<",
        _ => "=",
    };

    private static string Unit(AnnotatedText text, Quantity quantity)
    {
        if (quantity.Unit.Name.Length > 0) return quantity.Unit.Name;
        return Rates.Base(text, quantity) is { } rate ? "per " + rate : "-";
    }
}
