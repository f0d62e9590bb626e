using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

public sealed class TextArticleTests
{
    private static readonly string Column = $"""
        at ,

        Korr pocket of high water shrinks to two villages

        {First}

        {Second}

        {Third}

        Keep us going. Support the Post on Patreon!

        Views expressed here are the writer's own and not necessarily those of the Post.

        What do you think?

        View all comments
        Notify of
        Newest

        SEEN: The secret tunnels under Halden castle (Video)

        Old rivals meet again in the north
        """;

    [Fact]
    public void A_column_saved_with_its_furniture_keeps_only_headline_and_body()
    {
        var article = PlainText(Column);
        article.CheckBlocks();
        Assert.Equal("Korr pocket of high water shrinks to two villages", article.Title);
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(4, article.Blocks.Length);
        Assert.Equal(PageKind.Opinion, article.Kind);
        Assert.Equal(["furniture", "support", "disclaimer", "comment", "comment", "comment", "comment", "related", "related"],
            article.Removed.Select(block => block.Label));
        Assert.Equal(1, article.Removed[0].After);
    }

    [Fact]
    public void A_text_of_one_line_without_marks_is_one_block()
    {
        var text = "Date of publication 3 March 2027 Raiders set fire to a depot outside Halden at dawn and killed two guards said the ministry Tags depot Halden Trucks burned for hours";
        var article = PlainText(text, "Two guards killed at depot");
        Assert.Equal([text], article.Of(BlockKind.Paragraph));
        Assert.Equal(2, article.Blocks.Length);
    }

    [Fact]
    public void A_given_title_becomes_the_first_block_once()
    {
        var article = PlainText($"Dam holds, for now\n{First}\n{Second}", "Dam holds, for now");
        article.CheckBlocks();
        Assert.Equal(["Dam holds, for now"], article.Of(BlockKind.Headline));
        Assert.Equal([First, Second], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Each_line_is_a_block_where_no_blank_line_parts_them() =>
        Assert.Equal([First, Second, Third], PlainText($"{First}\n{Second}\n{Third}").Of(BlockKind.Paragraph));

    [Fact]
    public void Wrapped_lines_are_joined_up_to_the_blank_line()
    {
        var wrapped = "The Korr burst its banks at Tolvey early on Tuesday and\nswept away a footbridge, the district fire service said in\na first account of the night that it called the worst.\n\n"
            + "At least 12 people were brought to the school hall by boat,\naccording to the mayor, who asked everyone else to stay on\nthe upper floors until noon.";
        Assert.Equal(2, PlainText(wrapped, "Korr").Of(BlockKind.Paragraph).Length);
    }

    [Fact]
    public void Byline_and_date_above_the_text_are_facts_not_text()
    {
        var article = PlainText($"River Korr bursts its banks\nBy Ana Horvat\n9 March 2027, 18:20\n\n{First}\n\n{Second}");
        Assert.Equal(["Ana Horvat"], article.Authors);
        Assert.Equal(18, article.Published!.Time.Hour);
        Assert.Equal([First, Second], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Marks_of_Markdown_are_taken_off()
    {
        var article = PlainText($"# River *Korr* bursts its banks\n\n{First}\n\n## What we know\n\n- The [footbridge](https://post.example/x) is **gone**.\n\n> We saw it go.\n\n{Second}", format: PageFormat.Markdown);
        article.CheckBlocks();
        Assert.Equal("River Korr bursts its banks", article.Title);
        Assert.Equal(["What we know"], article.Of(BlockKind.Subheading));
        Assert.Equal(["The footbridge is gone."], article.Of(BlockKind.ListItem));
        Assert.Equal(["We saw it go."], article.Of(BlockKind.BlockQuote));
    }
}
