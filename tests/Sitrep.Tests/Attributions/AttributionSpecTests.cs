using System.Runtime.CompilerServices;

namespace Sitrep.Tests.Attributions;

/// <summary>Runs the examples of docs/spec/attribution.md: a text, and below it the attributions it must give.</summary>
public sealed class AttributionSpecTests
{
    public static TheoryData<string, string> Examples() => Read("attribution.md");

    private static TheoryData<string, string> Read(string file, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var (inside, text, expected) = (false, new List<string>(), new List<string>());
        foreach (var line in File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file)))
        {
            var fence = line.StartsWith("```", StringComparison.Ordinal);
            if (expected.Count > 0 && (fence || !line.StartsWith("= ", StringComparison.Ordinal)))
            {
                examples.Add(string.Join('\n', text), string.Join('\n', expected));
                text.Clear();
                expected.Clear();
            }
            if (fence) inside = line == "```attribution";
            else if (inside && line.StartsWith("= ", StringComparison.Ordinal)) expected.Add(line[2..]);
            else if (inside && line.Length > 0) text.Add(line);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_text_gives_the_attributions_of_the_spec(string text, string expected)
    {
        var read = Attributing.Read(text);
        var lines = expected == "none" ? [] : expected.Split('\n');
        var found = read.Attributions.Select(attribution => Attributing.Line(read.Text, attribution)).ToArray();
        Assert.True(lines.Length == found.Length, $"expected:\n{expected}\nfound:\n{string.Join('\n', found)}");
        for (var i = 0; i < lines.Length; i++) Assert.True(Attributing.Fits(lines[i], found[i]), $"expected:\n{lines[i]}\nfound:\n{found[i]}");
    }

    [Fact]
    public void The_spec_has_at_least_sixty_examples() => Assert.True(Examples().Count >= 60);
}
