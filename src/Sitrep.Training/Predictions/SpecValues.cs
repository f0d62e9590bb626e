using System.Globalization;
using System.Text.Json.Nodes;

namespace Sitrep.Training.Predictions;

/// <summary>How the suite writes values.</summary>
internal static class SpecValues
{
    /// <summary>A number as the suite writes it.</summary>
    public static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>A resolution of named values.</summary>
    public static JsonObject Resolution(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var resolution = new JsonObject();
        foreach (var (name, value) in values) resolution[name] = value;
        return resolution;
    }
}
