namespace Sitrep.App.Fetching;

/// <summary>The kind of a body as its header names it: lenient, for headers are often slightly wrong.</summary>
/// <param name="MediaType">Such as <c>text/html</c>, in lower case; null when nothing names one.</param>
/// <param name="Charset">The character set, if one is named.</param>
internal readonly record struct ContentType(string? MediaType, string? Charset)
{
    /// <summary>Reads a header's value.</summary>
    public static ContentType Parse(string? header)
    {
        if (string.IsNullOrWhiteSpace(header)) return default;
        var parts = header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        string? media = null, charset = null;
        foreach (var part in parts)
        {
            if (part.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && part.IndexOf('=', StringComparison.Ordinal) is > 0 and var equal)
            {
                var value = part[(equal + 1)..].Trim().Trim('"', '\'');
                if (value.Length is > 0 and <= 40) charset ??= value.ToLowerInvariant();
            }
            else if (part.Contains('/', StringComparison.Ordinal)) media ??= part.ToLowerInvariant();
        }
        return new(media, charset);
    }
}
