namespace Sitrep.App.Reading;

/// <summary>The files of a folder that are read, by their names; what a browser saved beside a page is left out.</summary>
internal static class InputFolder
{
    private const int Deepest = 64;

    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    private static readonly string[] Endings =
    [
        .. Pages, ".txt", ".text", ".md", ".markdown", ".jsonl", ".ndjson", ".json", ".warc", ".gz", ".xml", ".rss", ".atom", ".rdf", ".opml", ".pdf", ".eml", ".mht", ".mhtml",
        ".csv", ".tsv",
    ];

    /// <summary>Endings of the folder of parts that browsers save beside a page, in the languages they speak.</summary>
    private static readonly string[] PartFolders =
    [
        "_files", ".files", "_file", "-Dateien", "_fichiers", "_archivos", "_bestanden", "_arquivos", "_ficheiros", "_soubory", "_pliki", "_elemei", "-filer", "_dosyalar", "-tiedostot",
    ];

    /// <summary>The files, in the order of their paths.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = Deepest };
        var parts = Directory.EnumerateDirectories(folder, "*", options).Where(HoldsPartsOfPage).Select(path => path + Path.DirectorySeparatorChar).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase) && !IsInside(file, folder, parts))
            .Order(StringComparer.Ordinal);
    }

    private static bool HoldsPartsOfPage(string path) =>
        PartFolders.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && Pages.Any(page => File.Exists(path[..^ending.Length] + page)));

    private static bool IsInside(string file, string folder, HashSet<string> parts)
    {
        if (parts.Count == 0) return false;
        for (var parent = Path.GetDirectoryName(file); parent is not null && parent.Length >= folder.Length; parent = Path.GetDirectoryName(parent))
        {
            if (parts.Contains(parent + Path.DirectorySeparatorChar)) return true;
        }
        return false;
    }
}
