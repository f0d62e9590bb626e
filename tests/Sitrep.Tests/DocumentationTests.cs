namespace Sitrep.Tests;

/// <summary>Holds the documentation to the closed lists of the code.</summary>
public sealed class DocumentationTests
{
    private static string Read(params string[] path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        return File.ReadAllText(Path.Combine([folder!.FullName, .. path]));
    }

    public static TheoryData<Type> ClosedLists =>
    [
        typeof(Revision), typeof(Bound), typeof(QuantityRole), typeof(NameKind), typeof(PlacePrecision), typeof(PageKind), typeof(IncidentExtent), typeof(RelationKind),
    ];

    [Theory]
    [MemberData(nameof(ClosedLists))]
    public void Every_value_of_a_closed_list_stands_in_the_terms(Type list)
    {
        var terms = Read("docs", "concepts", "terms.md");
        Assert.All(Enum.GetNames(list), name => Assert.Contains("`" + name + "`", terms, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_diagnostic_is_described_under_its_code()
    {
        var page = Read("docs", "reference", "diagnostics.md");
        Assert.All(Enum.GetValues<DiagnosticCode>(), code => Assert.Contains($"| {new Diagnostic(code, "").Id} | `{code}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_files_that_the_readme_links_to_are_there()
    {
        var readme = Read("README.md");
        foreach (var link in readme.Split("](").Skip(1).Select(part => part[..part.IndexOf(')', StringComparison.Ordinal)]).Where(link => !link.StartsWith("http", StringComparison.Ordinal)))
            Assert.NotEmpty(Path.GetExtension(link) == ".png" ? "picture" : Read(link));
    }

    [Fact]
    public void Every_model_that_is_embedded_has_a_card()
    {
        var cards = Read("models", "README.md");
        foreach (var name in typeof(Pipeline).Assembly.GetManifestResourceNames())
            Assert.Contains(name.IndexOf('/', StringComparison.Ordinal) is > 0 and var folder ? $"`{name[..folder]}/*.tsv`" : "`" + name + "`", cards, StringComparison.Ordinal);
    }
}
