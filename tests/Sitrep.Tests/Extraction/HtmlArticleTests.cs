using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

public sealed class HtmlArticleTests
{
    [Fact]
    public void The_article_is_headline_and_paragraphs_and_nothing_else()
    {
        var article = Html(Page());
        article.CheckBlocks();
        Assert.Equal("River Korr bursts its banks at Tolvey", article.Title);
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(4, article.Blocks.Length);
        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Equal("en", article.Language);
        Assert.Contains(article.Removed, block => block is { Label: "navigation", Text: "Sport" });
        Assert.Contains(article.Removed, block => block.Label == "copyright");
    }

    [Theory]
    [InlineData("<aside class='related'><h3>Related</h3><ul><li><a href='/x'>Bridge in Halden lost to flood, 31 missing</a></li></ul></aside>", "related")]
    [InlineData("<p><strong>Read more:</strong> <a href='/x'>Bridge in Halden lost to flood, 31 missing</a></p>", "related")]
    [InlineData("<div class='most-read'><ol><li><a href='/y'>Storm kills 40 in the south</a></li></ol></div>", "related")]
    [InlineData("<figure><img src='a.jpg'><figcaption>A man wades through 2 metres of water. Photo: Ana Horvat</figcaption></figure>", "caption")]
    [InlineData("<div class='newsletter-box'><p>The morning mail: seven stories in your inbox.</p></div>", "newsletter")]
    [InlineData("<p>Sign up for our daily mail and never miss a thing.</p>", "newsletter")]
    [InlineData("<p>Help us grow. Support us on Patreon!</p>", "support")]
    [InlineData("<div class='author-bio'><p>Ana Horvat has covered the valley for nine years and lives in Tolvey.</p></div>", "bio")]
    [InlineData("<ul class='share'><li>214 shares</li></ul>", "share")]
    [InlineData("<section id='comments'><h3>2 comments</h3><p>I counted at least 80 people on the roof of the mill myself, whatever the mayor says today.</p></section>", "comment")]
    [InlineData("<p>The views expressed here are the author's own.</p>", "disclaimer")]
    [InlineData("<p>Reporting by Jon Lind in Halden; editing by Mia Strand</p>", "credit")]
    public void Furniture_is_taken_off_and_labelled(string furniture, string label)
    {
        var article = Html(Page(afterBody: furniture));
        article.CheckBlocks();
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(4, article.Blocks.Length);
        Assert.Contains(article.Removed, block => block.Label == label);
    }

    [Theory]
    [InlineData("<p>Read more: <a href='/x'>Bridge in Halden lost to flood</a></p>")]
    [InlineData("<div class='ad-slot'>Advertisement</div>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<figure class='wp-caption'><img><p class='wp-caption-text'>The mill on Tuesday, with 3 boats.</p></figure>")]
    [InlineData("<div class='inline-related'><p><a href='/x'>Storm kills 40 in the south of the country, ministry says.</a></p></div>")]
    public void Furniture_inside_the_body_is_taken_off_too(string furniture)
    {
        var article = Html(Page(inBody: furniture));
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(4, article.Blocks.Length);
    }

    [Fact]
    public void A_list_of_teasers_is_other_pages_even_without_a_telling_class()
    {
        var teasers = string.Concat(Enumerable.Range(1, 4).Select(i =>
            $"<li><h4><a href='/{i}'>Storm number {i} kills {i * 10} in the south</a></h4><p>The ministry said on Monday that {i * 10} people had died there.</p></li>"));
        var article = Html(Page(inBody: $"<ul>{teasers}</ul>"));
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(4, article.Blocks.Length);
        Assert.Contains(article.Removed, block => block.Label == "related");
    }

    [Fact]
    public void A_paragraph_about_the_writer_below_the_text_is_a_bio()
    {
        var article = Html(Page("<meta name=author content='Ana Horvat'>", afterBody: "<p>Ana Horvat has covered 30 floods for the Post since 2009.</p>"));
        Assert.Equal(["Ana Horvat"], article.Authors);
        Assert.Contains(article.Removed, block => block.Label == "bio");
        Assert.DoesNotContain("30 floods", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_comments_do_not_outweigh_the_article()
    {
        var comments = string.Concat(Enumerable.Range(1, 60).Select(i => $"<li><p>Comment {i}: I was there and saw at least {i} people on the roof, {Second}</p></li>"));
        var article = Html(Page(afterBody: $"<div class='comment-list'><ol>{comments}</ol></div>"));
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void A_notice_on_top_does_not_make_an_article_a_request_for_consent()
    {
        var article = Html(Page(beforeBody: "<div class='overlay'><p>We value your privacy.</p><button>Accept all</button></div>"));
        Assert.Equal(PageKind.Article, article.Kind);
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Subheadings_lists_quotations_and_tables_keep_their_kinds()
    {
        var article = Html(Page(inBody: """
            <h2>What is known so far</h2><ul><li>Two bridges are closed until further notice.</li><li>The school is a shelter.</li></ul>
            <blockquote><p>“We have never seen it rise so fast,” the mayor said.</p></blockquote>
            <table><tr><th>Village</th><th>Level</th></tr><tr><td>Tolvey</td><td>4.1 m</td></tr></table>
            """));
        article.CheckBlocks();
        Assert.Equal(["What is known so far"], article.Of(BlockKind.Subheading));
        Assert.Equal(["Two bridges are closed until further notice.", "The school is a shelter."], article.Of(BlockKind.ListItem));
        Assert.Equal(["“We have never seen it rise so fast,” the mayor said."], article.Of(BlockKind.BlockQuote));
        Assert.Equal(["Village | Level", "Tolvey | 4.1 m"], article.Of(BlockKind.TableRow));
    }

    [Fact]
    public void White_space_is_folded_and_non_breaking_spaces_become_spaces()
    {
        var article = Html(Page(first: "The Korr&nbsp;rose by 1&nbsp;200\n   millimetres<br>in one night, the   district fire service said in a first account of it."));
        Assert.Equal("The Korr rose by 1 200 millimetres in one night, the district fire service said in a first account of it.", article.Of(BlockKind.Paragraph)[0]);
    }

    [Fact]
    public void Paragraphs_parted_by_line_breaks_are_blocks()
    {
        var article = Html($"<title>x</title><h1>River Korr bursts its banks</h1><div>{First}<br><br>{Second}<br/>\n<br/>{Third}</div>");
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Correction_notes_stand_at_the_end()
    {
        const string note = "Correction: An earlier version of this article put the level at 4.6 metres; it was 4.1 metres.";
        var article = Html(Page(beforeBody: $"<p>{note}</p>"));
        article.CheckBlocks();
        Assert.Equal([note], article.Of(BlockKind.CorrectionNote));
        Assert.Equal(BlockKind.CorrectionNote, article.Blocks[^1].Kind);
    }

    [Fact]
    public void A_standfirst_is_told_apart() =>
        Assert.Equal(["Footbridge gone, school turned into a shelter"],
            Html(Page(beforeBody: "<p class='standfirst'>Footbridge gone, school turned into a shelter</p>")).Of(BlockKind.Standfirst));

    [Fact]
    public void The_same_page_gives_the_same_article_twice()
    {
        var page = Page(afterBody: "<p>Sign up for our newsletter</p>");
        Assert.Equal(Html(page).Text, Html(page).Text);
    }
}
