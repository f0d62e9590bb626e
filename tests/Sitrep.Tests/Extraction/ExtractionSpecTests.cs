using System.Globalization;
using System.Runtime.CompilerServices;
using Sitrep.Extraction;
using Sitrep.Text;

namespace Sitrep.Tests.Extraction;

/// <summary>Runs the examples of docs/spec/furniture.md, publication-times.md, datelines.md and page-kinds.md, authors.md and page-times.md.</summary>
public sealed class ExtractionSpecTests
{
    public static TheoryData<string, string> Furniture() => Examples("furniture.md", "furniture");

    public static TheoryData<string, string> Times() => Examples("publication-times.md", "time");

    public static TheoryData<string, string> Datelines() => Examples("datelines.md", "dateline");

    [Theory]
    [MemberData(nameof(Furniture))]
    public void A_line_gets_the_label_of_the_spec(string line, string label) =>
        Assert.Equal(label, FurnitureLexicon.LabelOf(line, FoldedText.Of(line)) ?? "text");

    [Theory]
    [MemberData(nameof(Times))]
    public void A_time_is_read_as_in_the_spec(string value, string expected)
    {
        var read = PublicationTimes.TryParse(value, TimeProvenance.Printed, out var time, out var diagnostic)
            ? time!.Time.ToString("yyyy-MM-ddTHH:mm:sszzz ", CultureInfo.InvariantCulture) + time.Precision
            : diagnostic is null ? "unsure" : "impossible";
        Assert.Equal(expected, read);
    }

    [Theory]
    [MemberData(nameof(Datelines))]
    public void A_dateline_is_read_as_in_the_spec(string paragraph, string expected)
    {
        var article = Extracting.Html(Extracting.Page(first: paragraph));
        Assert.Equal(expected, $"{article.Dateline ?? "-"} | {article.WireCredit ?? "-"}");
        Assert.Contains(paragraph, article.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Kinds() => Pages("page-kinds.md");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_is_of_the_kind_of_the_spec(string kind, string html) =>
        Assert.Equal(kind, Extracting.Html(html, "https://norden.example/story-1").Kind.ToString());

    public static TheoryData<string, string> Writers() => Pages("authors.md", "writers");

    [Theory]
    [MemberData(nameof(Writers))]
    public void A_page_has_the_writers_of_the_spec(string writers, string parts)
    {
        var article = Extracting.Html(Extracting.Page(beforeBody: parts));
        Assert.Equal(writers, article.Authors.IsEmpty ? "-" : string.Join(" | ", article.Authors.Select(Capitalised)));
    }

    /// <summary>Names printed in capitals are compared as names.</summary>
    private static string Capitalised(string name) => name.Any(char.IsLower) || !name.Contains(' ', StringComparison.Ordinal) ? name
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());

    public static TheoryData<string, string> PageTimes() => Pages("page-times.md", "published");

    [Theory]
    [MemberData(nameof(PageTimes))]
    public void A_page_has_the_time_of_the_spec(string time, string parts) =>
        Assert.Equal(time, Extracting.Html(Extracting.Page(beforeBody: parts), "https://post.example/river").Published!.Time
            .ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));

    private static TheoryData<string, string> Pages(string file, string fence = "page", [CallerFilePath] string here = "")
    {
        var pages = new TheoryData<string, string>();
        var parts = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file)).Split($"```{fence}\n= ");
        foreach (var part in parts.Skip(1))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            pages.Add(part[..line], part[(line + 1)..part.IndexOf("```", StringComparison.Ordinal)]);
        }
        return pages;
    }

    private static TheoryData<string, string> Examples(string file, string fence, [CallerFilePath] string here = "")
    {
        var examples = new TheoryData<string, string>();
        var lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "spec", file));
        var inside = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal)) inside = lines[i] == "```" + fence;
            else if (inside && i + 1 < lines.Length && lines[i + 1].StartsWith("= ", StringComparison.Ordinal)) examples.Add(lines[i], lines[++i][2..]);
            else if (inside) throw new InvalidDataException($"{file}:{i + 1}: no expected line below");
        }
        return examples;
    }
}
