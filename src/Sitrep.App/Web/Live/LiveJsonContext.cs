using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sitrep.App.Web.Live;

/// <summary>Source-generated JSON of events.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SituationPulse))]
internal sealed partial class LiveJsonContext : JsonSerializerContext;
