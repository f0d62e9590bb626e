using System.Text.Json.Serialization;

namespace Sitrep.Reports;

/// <summary>Source-generated JSON for <see cref="Claim"/>: no reflection at start.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Claim))]
internal sealed partial class ClaimJsonContext : JsonSerializerContext;
