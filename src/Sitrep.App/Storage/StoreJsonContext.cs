using System.Text.Json.Serialization;

namespace Sitrep.App.Storage;

/// <summary>Source-generated JSON of what the store keeps beside claims.</summary>
[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class StoreJsonContext : JsonSerializerContext;
