using System.Runtime.CompilerServices;
using System.Text.Json;
using Sitrep.Reports;

namespace Sitrep.App.Web.Api;

/// <summary>A report in the schema of <c>read --format json</c>, taken apart for the lists of the API. Made once for each view.</summary>
internal sealed class ReportDocument
{
    private static readonly ConditionalWeakTable<Report, ReportDocument> Known = [];
    private readonly JsonDocument document;

    private ReportDocument(Report report)
    {
        using var buffer = new MemoryStream();
        ReportWriter.WriteJson(report, buffer);
        Bytes = buffer.ToArray();
        document = JsonDocument.Parse(Bytes);
    }

    /// <summary>The document as it is written.</summary>
    public byte[] Bytes { get; }

    public static ReportDocument Of(Report report) => Known.GetValue(report, report => new(report));

    /// <summary>A list of the document: <c>pages</c>, <c>changes</c>, <c>notCounted</c>, <c>statements</c>.</summary>
    public IReadOnlyList<JsonElement> List(string name) => document.RootElement.TryGetProperty(name, out var list) ? [.. list.EnumerateArray()] : [];

    /// <summary>The measures.</summary>
    public IEnumerable<JsonElement> Measures => List("topics").SelectMany(topic => topic.GetProperty("measures").EnumerateArray());

    /// <summary>All entries with a figure, each with the measure it stands in.</summary>
    public IEnumerable<(JsonElement Measure, JsonElement Entry)> Entries => Measures.SelectMany(measure => measure.GetProperty("entries").EnumerateArray().Select(entry => (measure, entry)));
}
