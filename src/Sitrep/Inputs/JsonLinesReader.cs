using System.Text;
using System.Text.Json;

namespace Sitrep.Inputs;

/// <summary>Reads a list of pages: one JSON object a line with url, publisher, published, title, and text or html.</summary>
/// <remarks>A line without a url is addressed <c>jsonl:NAME#ID</c> by its id, or by its line number when it has none.</remarks>
public sealed class JsonLinesReader
{
    /// <summary>Longest line that is read, in characters.</summary>
    public const int MaximumLine = 32 << 20;

    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, MaxDepth = 32 };

    /// <summary>The lines one by one; empty lines are passed over. A bad line gives an entry with an error and reading goes on.</summary>
    /// <param name="stream">UTF-8 text.</param>
    /// <param name="name">What the list is called in the addresses of its pages.</param>
    public IEnumerable<JsonLinesEntry> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Entries(stream, name);
    }

    private static IEnumerable<JsonLinesEntry> Entries(Stream stream, string name)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false), true, 1 << 16, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return line.Length > MaximumLine ? new(number, null, "The line is too long.") : Entry(line, number, name);
        }
    }

    private static JsonLinesEntry Entry(string line, int number, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new(number, null, "The line is not a JSON object.");
            return Entry(document.RootElement, number, name);
        }
        catch (JsonException e)
        {
            return new(number, null, FormattableString.Invariant($"The line is not JSON (byte {e.BytePositionInLine ?? 0})."));
        }
        catch (InvalidOperationException)
        {
            return new(number, null, "The line holds text that is not valid Unicode.");
        }
    }

    private static JsonLinesEntry Entry(JsonElement line, int number, string name)
    {
        var html = Field(line, "html");
        var content = html ?? Field(line, "text");
        if (string.IsNullOrWhiteSpace(content)) return new(number, null, "The line has neither a text nor an html field with something in it.");
        var url = Field(line, "url");
        var id = Field(line, "id") ?? number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var address = string.IsNullOrWhiteSpace(url) ? $"jsonl:{name}#{id}" : url.Trim();
        PublicationTimes(line, out var published, out var diagnostic);
        var page = new Page(address, html is null ? PageFormat.PlainText : PageFormat.Html, Encoding.UTF8.GetBytes(content))
        {
            Charset = "utf-8",
            Publisher = Filled(Field(line, "publisher")),
            Title = Filled(Field(line, "title")),
            Published = published,
        };
        return new(number, page, null, diagnostic);
    }

    private static void PublicationTimes(JsonElement line, out PublicationTime? published, out Diagnostic? diagnostic)
    {
        var value = Field(line, "published");
        if (Text.PublicationTimes.TryParse(value, TimeProvenance.Given, out published, out diagnostic) || diagnostic is not null) return;
        if (!string.IsNullOrWhiteSpace(value))
        {
            diagnostic = new(DiagnosticCode.ImpossiblePublicationTime, $"The publication time '{value[..Math.Min(60, value.Length)]}' is not a date.");
        }
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string? Field(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;
}
