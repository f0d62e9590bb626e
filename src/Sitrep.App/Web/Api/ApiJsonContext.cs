using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.App.Web.Correcting;

namespace Sitrep.App.Web.Api;

/// <summary>Source-generated JSON of what the API takes and gives beside reports.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(NameRequest))]
[JsonSerializable(typeof(UndoRequest))]
[JsonSerializable(typeof(MintedAnswer))]
[JsonSerializable(typeof(PageAnswer))]
[JsonSerializable(typeof(CorrectionAnswer))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(string))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
