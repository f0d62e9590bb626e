using System.IO.Compression;
using System.Text.Json;

namespace Sitrep.App.Tests;

public sealed class PlacesCommandTests
{
    /// <summary>Two invented places and a line of another kind, in GeoNames' columns.</summary>
    private const string Lines = """
        900000001	Tolmarrow	Tolmarrow	Tolmaro,Тол	34.5	36.9	P	PPL	SY		11				8200		410	Asia/Damascus	2024-01-01
        900000002	Sedrin Air Base	Sedrin Air Base		34.7	36.5	S	AIRB	SY		11				0		410	Asia/Damascus	2024-01-01
        900000003	Sedrin Hotel	Sedrin Hotel		34.7	36.5	S	HTL	SY		11				0		410	Asia/Damascus	2024-01-01

        """;

    private const string Page = "Four people were killed when a shell hit the market of Tolmarrow on Friday, the Syrian health ministry said on Saturday after a visit.";

    [Fact]
    public async Task An_imported_place_is_found_on_the_pages_that_are_read_after()
    {
        using var folder = new TemporaryFolder();
        var import = await CommandRun.Of(["places", "import", folder.Write("SY.txt", Lines), "--store", folder.Store]);
        Assert.Equal(0, import.Code);
        Assert.Contains("2 places", import.Notes, StringComparison.Ordinal);
        var run = await CommandRun.Of(["read", folder.Write("a.txt", Page), "--store", folder.Store, "--situation", "Market", "--published", "2024-03-02", "--format", "json"]);
        Assert.Contains("\"Tolmarrow\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("900000001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_read_before_an_import_are_read_again_after_it()
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("a.txt", Page);
        string[] read = ["read", page, "--store", folder.Store, "--situation", "Market", "--published", "2024-03-02", "--format", "json"];
        await CommandRun.Of(read);
        await CommandRun.Of(["places", "import", folder.Write("SY.txt", Lines), "--store", folder.Store]);
        Assert.Contains("read again by this version", (await CommandRun.Of(read)).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packed_country_file_is_read_and_a_second_import_adds_nothing()
    {
        using var folder = new TemporaryFolder();
        var packed = folder.File("SY.zip");
        using (var archive = ZipFile.Open(packed, ZipArchiveMode.Create))
        {
            using (var notes = new StreamWriter(archive.CreateEntry("readme.txt").Open())) notes.Write("no places here");
            using var list = new StreamWriter(archive.CreateEntry("SY.txt").Open());
            list.Write(Lines);
        }
        Assert.Contains("2 of them new", (await CommandRun.Of(["places", "import", packed, "--store", folder.Store])).Notes, StringComparison.Ordinal);
        Assert.Contains("0 of them new", (await CommandRun.Of(["places", "import", packed, "--store", folder.Store])).Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_places_is_an_error_with_a_hint()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of(["places", "import", folder.Write("notes.txt", "nothing\tof\tthe\tkind\n"), "--store", folder.Store]);
        Assert.Equal(1, run.Code);
        Assert.Contains("E131", run.Notes, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of(["places", "import", folder.File("absent.txt"), "--store", folder.Store])).Code);
    }
}
