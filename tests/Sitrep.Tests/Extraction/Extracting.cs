using System.Text;
using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

/// <summary>Shortens the extraction tests.</summary>
internal static class Extracting
{
    public const string Address = "https://post.example/2027/03/09/river";

    public static Article Html(string html, string address = Address) =>
        new ArticleExtractor().Extract(new Page(address, PageFormat.Html, Encoding.UTF8.GetBytes(html)));

    public static Article PlainText(string text, string? title = null, PageFormat format = PageFormat.PlainText) =>
        new ArticleExtractor().Extract(new Page("file:///page.txt", format, Encoding.UTF8.GetBytes(text)) { Title = title });

    /// <summary>An article page of the Tolvey Post: three paragraphs, and whatever is put into its slots.</summary>
    public static string Page(string head = "", string beforeBody = "", string inBody = "", string afterBody = "", string first = First) => $"""
        <!doctype html><html lang="en"><head><title>River Korr bursts its banks at Tolvey | Tolvey Post</title>{head}</head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
        <main><article><h1>River Korr bursts its banks at Tolvey</h1>{beforeBody}
        <div class="article-body"><p>{first}</p><p>{Second}</p>{inBody}<p>{Third}</p></div>{afterBody}</article></main>
        <footer><p>Copyright 2027 Tolvey Post. All rights reserved.</p></footer></body></html>
        """;

    public const string First = "The Korr burst its banks at Tolvey early on Tuesday and swept away a footbridge, the district fire service said in a first account of the night.";
    public const string Second = "At least 12 people were brought to the school hall by boat, according to the mayor, who asked everyone else to stay on the upper floors until noon.";
    public const string Third = "Engineers measured 4.1 metres at the old mill, a level that the river has not reached since the flood of 1996, and they expect it to fall by evening.";

    /// <summary>The texts of the blocks of one kind.</summary>
    public static string[] Of(this Article article, BlockKind kind) =>
        [.. article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(article.Text))];

    /// <summary>Fails unless the blocks tile the text as <see cref="Article"/> promises.</summary>
    public static void CheckBlocks(this Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            Assert.Equal(at, block.Span.Start);
            var text = block.Span.Of(article.Text);
            Assert.Equal(text.Trim(), text);
            Assert.NotEqual("", text);
            Assert.DoesNotContain('\n', text);
            Assert.DoesNotContain('\u00A0', text);
            at = block.Span.End + 2;
        }
        Assert.Equal(article.Text.Length, Math.Max(0, at - 2));
        var headlines = article.Of(BlockKind.Headline);
        Assert.Equal(article.Title is null ? [] : [article.Title], headlines);
        if (headlines.Length > 0) Assert.Equal(BlockKind.Headline, article.Blocks[0].Kind);
    }
}
