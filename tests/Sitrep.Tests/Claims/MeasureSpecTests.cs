using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sitrep.Tests.Claims;

/// <summary>Runs the examples of docs/spec/measures.md.</summary>
public sealed class MeasureSpecTests
{
    private static readonly Pipeline Line = Pipeline.Create();

    public static TheoryData<string, string> Measures() => Examples();

    private static TheoryData<string, string> Examples([CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", "measures.md"));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```measure";
            else if (inside) examples.Add(lines[i], lines[++i][2..]);
        }
        return examples;
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void The_measures_of_a_sentence_are_those_of_the_spec(string sentence, string expected)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default) { Published = new(new(2027, 3, 10, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given) };
        var article = new Article { Page = page, Address = page.Address, Text = sentence, Blocks = [new(BlockKind.Paragraph, new(0, sentence.Length))], Published = page.Published };
        var told = Line.Read(article, TestContext.Current.CancellationToken).Claims.Where(claim => claim.Quantity is not null).Select(claim =>
            $"{Sitrep.Text.Figures.Write(claim.Quantity!)}, {claim.Subject}, {claim.State ?? "-"}, {claim.Quantity!.Role.ToString().ToLower(CultureInfo.InvariantCulture)}, {claim.OtherEvent?.Reason ?? "-"}");
        Assert.Equal(expected, string.Join(" ; ", told) is { Length: > 0 } joined ? joined : "none");
    }
}
