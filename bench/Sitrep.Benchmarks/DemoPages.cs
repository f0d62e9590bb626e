namespace Sitrep.Benchmarks;

/// <summary>The pages of the demo, from the repository.</summary>
internal static class DemoPages
{
    public static IEnumerable<Page> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        if (folder is null) throw new InvalidOperationException("Run the benchmarks inside the repository.");
        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "examples", "korren-flood", "pages"), "*.html").Order(StringComparer.Ordinal)
            .Select(path => new Page(new Uri(path).AbsoluteUri, PageFormat.Html, File.ReadAllBytes(path)));
    }
}
