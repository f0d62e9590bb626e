using System.Diagnostics;
using System.Text;
using Sitrep.Extraction;
using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

public sealed class HostilePageTests
{
    private static Article Bounded(string html)
    {
        var clock = Stopwatch.StartNew();
        var article = Html(html);
        // Generous for a busy machine; a quadratic walk takes minutes here.
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), $"took {clock.Elapsed}");
        article.CheckBlocks();
        return article;
    }

    private static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<b><i><u>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<font color=red><div>x</font>")]
    [InlineData("<form><section>")]
    [InlineData("<a href=x><p>x ")]
    public void Fifty_thousand_nested_tags_are_cut_in_bounded_time(string tag) =>
        Assert.Contains(Bounded(Repeated(tag, 50_000)).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.PageCut);

    [Theory]
    [InlineData("x<br>")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("&amp;lt;")]
    [InlineData("<script>")]
    [InlineData("<h1>Korr rises again in the night</h1>")]
    public void Wide_and_odd_pages_take_bounded_time(string part) => Bounded(Repeated(part, 100_000));

    [Fact]
    public void A_page_of_a_hundred_megabytes_is_cut()
    {
        var article = Bounded(Repeated("<p>" + First + "</p>", 100_000_000 / (First.Length + 7)));
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.PageCut);
    }

    [Fact]
    public void A_page_cut_off_in_the_middle_of_a_tag_keeps_its_text()
    {
        var page = Page();
        var article = Bounded(page[..(page.IndexOf(Third, StringComparison.Ordinal) - 2)]);
        Assert.Equal([First, Second], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void An_empty_page_and_binary_junk_are_told_and_give_nothing()
    {
        var junk = new byte[200_000];
        new Random(7).NextBytes(junk);
        foreach (var content in (byte[][])[[], junk, "   \n"u8.ToArray()])
        {
            var article = new ArticleExtractor().Extract(new Page(Address, PageFormat.Html, content));
            Assert.Empty(article.Blocks);
            Assert.Equal(PageKind.Empty, article.Kind);
            Assert.NotEmpty(article.Diagnostics);
        }
    }

    [Fact]
    public void Six_hundred_mutated_pages_throw_nothing()
    {
        var random = new Random(20270309);
        var own = Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"River\",\"author\":[{\"name\":\"A B\"}]}</script>",
            "<p class='byline'>By Ana Horvat, 9 March 2027, 18:20</p>", "<ul><li>One</li></ul><table><tr><td>1</td></tr></table>", "<div id='comments'>2 comments</div>");
        string[] parts = ["<", ">", "</", "\"", "&#0;", "&nbsp;", "\u0000", "\uD800", "<p>", "</div>", "<script>", "<table>", "{", "[", "(", " - ", "2027", "By ", "<a href=", "'", "—", "<svg>", "<!--"];
        for (var round = 0; round < 600; round++)
        {
            var mutated = new StringBuilder(own);
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(mutated.Length);
                switch (random.Next(3))
                {
                    case 0: mutated.Remove(at, Math.Min(random.Next(1, 60), mutated.Length - at)); break;
                    case 1: mutated.Insert(at, parts[random.Next(parts.Length)]); break;
                    default: mutated[at] = (char)random.Next(1, 0x2100); break;
                }
                if (mutated.Length == 0) mutated.Append('x');
            }
            var page = mutated.ToString();
            Html(page).CheckBlocks();
            PlainText(page).CheckBlocks();
            PlainText(page, format: PageFormat.Markdown).CheckBlocks();
        }
    }
}
