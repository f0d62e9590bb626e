namespace Sitrep.Extraction;

/// <summary>Reads the language that a page declares.</summary>
internal static class LanguageFinder
{
    /// <summary>ISO 639 code in small letters, or null.</summary>
    public static string? Find(PageMetadata metadata, StructuredData data)
    {
        foreach (var value in (ReadOnlySpan<string?>)[metadata.Language, metadata["content-language"], data.Language, metadata["og:locale"],
            metadata["language"], metadata["dc.language"]])
        {
            if (Code(value) is { } code) return code;
        }
        return null;
    }

    private static string? Code(string? value)
    {
        if (value is null) return null;
        var end = 0;
        value = value.Trim();
        while (end < value.Length && char.IsAsciiLetter(value[end])) end++;
        if (end is not (2 or 3) || (end < value.Length && value[end] is not ('-' or '_' or ',' or ' ' or ';'))) return null;
        return value[..end].ToLowerInvariant();
    }
}
