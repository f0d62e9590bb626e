namespace Sitrep.Tests;

/// <summary>Holds the rule of AGENTS.md: a stage uses the nouns, Models and Text, never another stage; only Pipeline knows them all.</summary>
public sealed class LayersTests
{
    private static readonly string[] Stages = ["Inputs", "Extraction", "Annotation", "Attributions", "Claims", "Situations", "Reports"];

    public static TheoryData<string> StageNames => [.. Stages];

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "src", "Sitrep");
    }

    [Theory]
    [MemberData(nameof(StageNames))]
    public void A_stage_names_no_other_stage(string stage)
    {
        var folder = Path.Combine(Sources(), stage);
        if (!Directory.Exists(folder)) return;
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var lines = File.ReadAllLines(file);
            foreach (var other in Stages.Where(other => other != stage && !(stage == "Extraction" && other == "Inputs")))
                Assert.DoesNotContain(lines, line => line.Contains("using Sitrep." + other, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Models_and_Text_name_no_stage()
    {
        foreach (var file in new[] { "Models", "Text", "Parts" }.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Sources(), folder), "*.cs", SearchOption.AllDirectories)))
        {
            foreach (var stage in Stages)
                Assert.DoesNotContain(File.ReadAllLines(file), line => line.Contains("using Sitrep." + stage, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_holds_one_top_level_type_and_at_most_400_lines()
    {
        foreach (var file in Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            var lines = File.ReadAllLines(file);
            Assert.True(lines.Length <= 400, $"{file} has {lines.Length} lines");
            var types = lines.Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, @"^(public|internal|file) .*\b(class|record|struct|enum|interface|delegate)\b"));
            Assert.True(types == 1, $"{file} has {types} top-level types");
        }
    }
}
