using System.Text.Json;

namespace Sitrep.Training.Names;

/// <summary>The lines of a corpus, or of a part of its documents.</summary>
internal static class CorpusLines
{
    /// <summary>Lines that count as a document where the corpus does not tell its documents apart.</summary>
    private const int Stretch = 75;

    /// <summary>The lines of the documents of a part.</summary>
    public static IEnumerable<JsonElement> Read(string file, CorpusPart part)
    {
        var rows = new List<JsonElement>();
        using var reader = new StreamReader(Prediction.Open(file));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            rows.Add(json.RootElement.Clone());
        }
        var documents = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows) documents.TryAdd(row.GetProperty("doc").GetString()!, documents.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            var number = documents.Count < 10 ? i / Stretch : documents[rows[i].GetProperty("doc").GetString()!];
            if (part == CorpusPart.All || number % 10 == 9 == (part == CorpusPart.Tenth)) yield return rows[i];
        }
    }
}
