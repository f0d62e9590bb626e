namespace Sitrep.Extraction;

/// <summary>Finds the outlet's name as the page gives it.</summary>
internal static class PublisherFinder
{
    /// <summary>The name, or null: the host of an address is no name.</summary>
    public static string? Find(PageMetadata metadata, StructuredData data)
    {
        foreach (var name in (ReadOnlySpan<string?>)[data.Publisher, metadata["og:site_name"], data.Site, metadata["application-name"],
            metadata["dc.publisher"], metadata["article:publisher_name"], metadata["publisher"], metadata["apple-mobile-web-app-title"]])
        {
            if (!string.IsNullOrWhiteSpace(name) && name.Length <= 80 && !name.Contains("://", StringComparison.Ordinal) && HasLetter(name)) return name;
        }
        return null;
    }

    private static bool HasLetter(string name)
    {
        foreach (var c in name)
        {
            if (char.IsLetter(c)) return true;
        }
        return false;
    }
}
