using System.Text.Json;

namespace Sitrep.Training.Predictions;

/// <summary>A line of JSON from an input. A field that is missing or of another kind makes it a bad line, named by file and number.</summary>
internal sealed class PredictionLine(string file, int number, JsonElement root)
{
    public JsonElement Root { get; } = root;

    /// <summary>Reads a line; a bad one throws with its place.</summary>
    public static PredictionLine Parse(string file, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return new(file, number, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw new PredictionException($"{file}:{number}: not JSON: {e.Message}");
        }
        throw new PredictionException($"{file}:{number}: not a JSON object");
    }

    /// <summary>A string that must be there.</summary>
    public string Text(string name) => Optional(name) ?? throw Bad($"no text '{name}'");

    /// <summary>A name (id, cluster) that must be there: a string, or a number as it is written.</summary>
    public string Key(string name) => Root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        ? value.GetRawText() : Text(name) is { Length: > 0 } text ? text : throw Bad($"empty '{name}'");

    /// <summary>A string, or null where the field is missing or null.</summary>
    public string? Optional(string name)
    {
        if (!Root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Bad($"'{name}' is no text");
    }

    /// <summary>An array that must be there.</summary>
    public JsonElement.ArrayEnumerator Array(string name) => Root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray() : throw Bad($"no list '{name}'");

    /// <summary>The error for this line.</summary>
    public PredictionException Bad(string message) => new($"{file}:{number}: {message}");
}
