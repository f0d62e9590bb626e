using System.Text.Json;
using Sitrep.App.Storage;
using Sitrep.Reports;
using Sitrep.Text;

namespace Sitrep.App.Web.Api;

/// <summary>A claim with what leads from it to its capture.</summary>
internal static class EvidenceJson
{
    public static byte[] Write(StoredClaim stored)
    {
        var evidence = stored.Claim.Evidence;
        var block = stored.Blocks.FirstOrDefault(block => block.Contains(evidence.SentenceSpan), evidence.SentenceSpan);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All), Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("claim", stored.Claim.Id.Value);
            json.WriteStartArray("voices");
            foreach (var voice in stored.Claim.Voices) json.WriteStringValue(voice);
            json.WriteEndArray();
            if (stored.Claim.Quantity is { } quantity) json.WriteString("figure", Figures.Write(quantity));
            json.WriteString("content", stored.Claim.Content);
            json.WriteString("sentence", evidence.Sentence);
            json.WriteString("paragraph", block.Of(stored.Text));
            json.WriteString("address", evidence.Address);
            json.WriteString("readFrom", stored.Location);
            json.WriteString("outlet", evidence.Outlet);
            if (evidence.Title is { } title) json.WriteString("title", title);
            json.WriteString("capture", evidence.CaptureId);
            json.WriteString("captureText", "/captures/" + evidence.CaptureId);
            json.WriteString("sha256", stored.Sha256);
            if (stored.DocumentHash is { } hash) json.WriteString("document", hash);
            json.WriteString("seenAt", Times.Iso(stored.SeenAt));
            json.WriteString("recordedAt", Times.Iso(stored.RecordedAt));
            json.WriteBoolean("superseded", stored.IsSuperseded);
            json.WriteString("engine", stored.Engine);
            json.WritePropertyName("reading");
            json.WriteRawValue(ClaimJson.Write(stored.Claim));
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
