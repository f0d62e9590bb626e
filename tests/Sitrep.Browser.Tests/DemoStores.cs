namespace Sitrep.Browser.Tests;

/// <summary>The demo's story in stores of their own: whole, and with its last page still to come.</summary>
internal sealed class DemoStores : IDisposable
{
    public const string Name = "Sorrel dam break, Korren valley";
    public const string Slug = "sorrel-dam-break-korren-valley";
    private readonly string folder = Directory.CreateTempSubdirectory("sitrep-browser-").FullName;
    private int copies;

    private DemoStores(string lastPage) => LastPage = lastPage;

    /// <summary>The page that the second store lacks.</summary>
    public string LastPage { get; }

    public static async Task<DemoStores> ReadAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Sitrep.slnx"))) root = root.Parent;
        var pages = Directory.GetFiles(Path.Combine(root.FullName, "examples", "korren-flood", "pages")).Order(StringComparer.Ordinal).ToArray();
        var stores = new DemoStores(pages[^1]);
        await Site.RunAsync(["read", .. pages[..^1], "--situation", Name, "--store", stores.Of("most")]);
        await Site.RunAsync("backup", stores.Of("whole"), "--store", stores.Of("most"));
        await Site.RunAsync("read", pages[^1], "--situation", Name, "--store", stores.Of("whole"));
        return stores;
    }

    /// <summary>The whole story.</summary>
    public string Whole => Of("whole");

    /// <summary>A copy that a test may write into.</summary>
    /// <param name="isWhole">False for the one without the last page.</param>
    public async Task<string> CopyAsync(bool isWhole)
    {
        var copy = Of("copy" + Interlocked.Increment(ref copies));
        await Site.RunAsync("backup", copy, "--store", Of(isWhole ? "whole" : "most"));
        return copy;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Of(string name) => Path.Combine(folder, name + ".db");
}
