namespace Sitrep.Extraction;

/// <summary>Finds the outlet's name as the page gives it.</summary>
internal static class PublisherFinder
{
    /// <summary>The name, or null: the host of an address is no name by itself, but it bears out a part of the title.</summary>
    public static string? Find(PageMetadata metadata, StructuredData data, IReadOnlyList<string> sites)
    {
        foreach (var name in (ReadOnlySpan<string?>)[data.Publisher, metadata["og:site_name"], data.Site, metadata["application-name"],
            metadata["dc.publisher"], metadata["article:publisher_name"], metadata["publisher"], metadata["apple-mobile-web-app-title"]])
        {
            if (!string.IsNullOrWhiteSpace(name) && name.Length <= 80 && !name.Contains("://", StringComparison.Ordinal) && HasLetter(name)) return name;
        }
        return InTitle(metadata.DocumentTitle ?? "", sites);
    }

    /// <summary>True for a name that the host of the page spells, such as "Tolvey Post" on tolvey-post.example.</summary>
    public static bool IsNamedBy(string name, IReadOnlyList<string> sites)
    {
        var folded = FoldedText.Of(name).Replace(" ", "", StringComparison.Ordinal);
        if (folded.Length < 4) return false;
        foreach (var site in sites)
        {
            if (FoldedText.Of(site).Replace(" ", "", StringComparison.Ordinal) == folded) return true;
        }
        return false;
    }

    /// <summary>The part of the title that the host spells.</summary>
    private static string? InTitle(string title, IReadOnlyList<string> sites)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", ": ", " :: "])
        {
            foreach (var part in title.Split(mark, 6))
            {
                if (part.Length < title.Length && IsNamedBy(part, sites)) return part.Trim();
            }
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
