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

    private static readonly (string Before, string Behind)[] Chrome =
    [
        ("<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/sport'>Sport</a></li></ul></nav></header>", "<footer><p>Copyright 2027</p><a href='/imprint'>Imprint</a></footer>"),
        ("<div id='top'><a href='/'>Start</a> <a href='/delta'>Delta</a> <a href='/login'>Sign in</a> <a href='/subscribe'>Subscribe</a></div>", "<div class='foot'><a href='/privacy'>Privacy</a> <a href='/contact'>Contact</a></div>"),
        ("", ""),
        ("<table><tr><td><a href='/'>Front page</a></td><td><a href='/archive'>Archive</a></td></tr></table>", "<hr><small>All rights reserved. <a href='/terms'>Terms</a></small>"),
    ];

    /// <summary>The sets that judge: no single page must be right, but nearly all.</summary>
    [Theory]
    [InlineData("page-kinds-blind.md", 60, 95)]
    [InlineData("page-kinds-second.md", 24, 95)]
    public void Kinds_of_page_are_told_in_the_sets_that_judge(string file, int pages, int percent)
    {
        var (right, at, wrong) = (0, 0, new List<string>());
        foreach (var row in Pages(file))
        {
            var (kind, html) = row.Data;
            var (before, behind) = Chrome[at++ % Chrome.Length];
            var body = html.Contains("<body>", StringComparison.Ordinal) ? html : html.Insert(HeadEnd(html), before) + behind;
            var found = Extracting.Html(body, "https://harbour.example/item-" + at).Kind.ToString();
            if (found == kind) right++;
            else wrong.Add($"{kind} taken for {found}: {html[..Math.Min(70, html.Length)]}");
        }
        Assert.Equal(pages, at);
        Assert.True(right * 100 >= at * percent, $"{right} of {at} right\n{string.Join('\n', wrong)}");
    }

    /// <summary>Behind title, meta and script elements.</summary>
    private static int HeadEnd(string html)
    {
        var end = 0;
        foreach (var tag in (string[])["</title>", "</script>"]) end = Math.Max(end, html.IndexOf(tag, StringComparison.Ordinal) is >= 0 and var at ? at + tag.Length : 0);
        var meta = html.IndexOf("<meta", StringComparison.Ordinal);
        return meta > 0 ? Math.Max(end, html.IndexOf('>', meta) + 1) : end;
    }

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
