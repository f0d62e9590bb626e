using System.Runtime.CompilerServices;

namespace Sitrep.Tests;

/// <summary>Reads the pairs of a page of docs/spec: a line of text, and below it "= " and what must come out.</summary>
internal static class SpecPage
{
    /// <summary>The pairs that stand in fences of the given kind.</summary>
    public static TheoryData<string, string> Pairs(string page, string fence, [CallerFilePath] string here = "")
    {
        var pairs = new TheoryData<string, string>();
        var inside = false;
        var lines = File.ReadAllLines(Path.Combine(Root(here), "docs", "spec", page));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside) pairs.Add(lines[i], lines[++i][2..]);
        }
        return pairs;
    }

    /// <summary>An article of one paragraph, published on 10 March 2027.</summary>
    public static Article Article(string text)
    {
        var page = new Page("https://example.org/a", PageFormat.PlainText, default) { Published = new(new(2027, 3, 10, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, TimeProvenance.Given) };
        return new() { Page = page, Address = page.Address, Text = text, Blocks = [new(BlockKind.Paragraph, new(0, text.Length))], Published = page.Published };
    }

    private static string Root(string here)
    {
        var folder = Path.GetDirectoryName(here)!;
        while (!File.Exists(Path.Combine(folder, "Sitrep.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
