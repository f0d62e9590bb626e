using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.Reports;

/// <summary>Writes a claim as JSON and reads it back without loss: the form in which a store keeps readings.</summary>
public static class ClaimJson
{
    /// <summary>Version of the form; a store keeps it beside each reading.</summary>
    public const int Version = 1;

    /// <summary>The claim as a JSON object on one line.</summary>
    public static string Write(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return JsonSerializer.Serialize(claim, ClaimJsonContext.Default.Claim);
    }

    /// <summary>The claim that was written.</summary>
    /// <exception cref="FormatException">The text is not a claim.</exception>
    public static Claim Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, ClaimJsonContext.Default.Claim) ?? throw new FormatException("The stored claim is null.");
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new FormatException("The stored text is not a claim: " + e.Message, e);
        }
    }
}
