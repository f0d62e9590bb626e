using System.Text;
using Sitrep.Extraction;
using static Sitrep.Tests.Extraction.Extracting;

namespace Sitrep.Tests.Extraction;

/// <summary>Pages that are built as one no longer builds them, or were never built well.</summary>
public sealed class OldLayoutTests
{
    private const string Menu = "<a href='/'>Home</a> | <a href='/sport'>Sport</a> | <a href='/weather'>Weather</a>";
    private const string Links = "<a href='/1'>Bridge at Halden closed for repairs</a><br><a href='/2'>Mayor opens new school in the valley</a><br><a href='/3'>Nine sheep stolen from farm</a>";
    private const string Head = "<html><head><title>River Korr bursts its banks at Tolvey | Tolvey Post</title></head>";

    private static string[] Texts(string html)
    {
        var article = Html(html);
        article.CheckBlocks();
        return article.Of(BlockKind.Paragraph);
    }

    private static void HoldsTheArticleOnly(string html)
    {
        var text = string.Join('\n', Texts(html));
        foreach (var sentence in (string[])[First, Second, Third]) Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nine sheep", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weather", text, StringComparison.Ordinal);
        Assert.DoesNotContain("All rights reserved", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_as_layout() => HoldsTheArticleOnly($"""
        {Head}<body><table width="100%"><tr><td colspan="3">{Menu}</td></tr><tr><td width="150" class="left">{Links}</td><td valign="top"><font size="5"><b>River Korr bursts its banks at Tolvey</b></font>
        <p>{First}</p><p>{Second}</p><p>{Third}</p></td></tr><tr><td colspan="3">Copyright 2004 Tolvey Post. All rights reserved.</td></tr></table></body></html>
        """);

    [Fact]
    public void Paragraphs_parted_by_line_breaks_only() => HoldsTheArticleOnly($"""
        {Head}<body><div>{Menu}</div><h1>River Korr bursts its banks at Tolvey</h1><div id="story">{First}<br><br>{Second}<br />
        <br />{Third}</div><div class="related">{Links}</div><p>Copyright 2004 Tolvey Post. All rights reserved.</p></body></html>
        """);

    [Fact]
    public void Tags_that_are_never_closed_or_closed_in_the_wrong_order() => HoldsTheArticleOnly($"""
        {Head}<body><div class=nav><ul><li>{Menu}</ul><div id=main><h1>River Korr bursts its banks at Tolvey</h2><p><b>{First}<p></b>{Second}<p><i>{Third}</p></i>
        <div class="related"><h3>Read more</h3>{Links}</div><div class=footer>Copyright 2004 Tolvey Post. All rights reserved.
        """);

    [Fact]
    public void A_version_for_printing() => HoldsTheArticleOnly($"""
        {Head}<body onload="window.print()"><p>Tolvey Post</p><p><a href="/river">Back to the article</a></p><h1>River Korr bursts its banks at Tolvey</h1><p>{First}</p><p>{Second}</p><p>{Third}</p>
        <hr><p>Printed from https://post.example/river</p><p>Copyright 2004 Tolvey Post. All rights reserved.</p></body></html>
        """);

    [Fact]
    public void An_accelerated_page() => HoldsTheArticleOnly($"""
        <!doctype html><html amp lang="en"><head><title>River Korr bursts its banks at Tolvey | Tolvey Post</title><script async src="https://cdn.example/v0.js"></script><style amp-custom>p</style></head><body>
        <amp-sidebar id="menu" layout="nodisplay"><ul><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></amp-sidebar><header>{Menu}</header>
        <article><h1>River Korr bursts its banks at Tolvey</h1><amp-img src="a.jpg"></amp-img><p>{First}</p><amp-ad width="300" type="x"><div>Weather-proof boots, half price</div></amp-ad><p>{Second}</p>
        <amp-social-share type="email"></amp-social-share><p>{Third}</p></article><amp-list><div role="list">{Links}</div></amp-list><footer><p>Copyright 2027 Tolvey Post. All rights reserved.</p></footer></body></html>
        """);

    [Theory]
    [InlineData("windows-1251", "Наводнение в Толвее: 12 человек спасены", "Не менее двенадцати человек были спасены из затопленных домов в Толвее во вторник утром, сообщила пожарная служба района в первом отчёте о прошедшей ночи.")]
    [InlineData("iso-8859-1", "Überschwemmung in Tölz: 12 Menschen gerettet", "Mindestens zwölf Menschen wurden am frühen Dienstag aus überfluteten Häusern in Tölz gerettet, teilte die Feuerwehr in einem ersten Bericht über die Nacht mit.")]
    public void Pages_of_an_older_character_set_that_say_they_are_utf_8(string charset, string title, string sentence)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var html = $"<!doctype html><html><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1><p>{sentence}</p><p>{sentence}</p><p>{sentence}</p></body></html>";
        var article = new ArticleExtractor().Extract(new Page(Address, PageFormat.Html, Encoding.GetEncoding(charset).GetBytes(html)));
        Assert.Equal(title, article.Title);
        Assert.Contains(sentence, article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.CharsetGuessed);
    }

    [Fact]
    public void Text_saved_by_hand_with_menus_and_appeals_in_it()
    {
        var article = PlainText($"""
            Home
            Sport
            Weather
            River Korr bursts its banks at Tolvey
            By Ana Horvat
            9 March 2027
            Share on Facebook

            {First}

            Support our journalism with a monthly gift

            {Second}

            Read more: Bridge at Halden closed for repairs

            {Third}

            Sign up for the morning letter
            Copyright 2027 Tolvey Post. All rights reserved.
            """);
        article.CheckBlocks();
        Assert.Equal([First, Second, Third], article.Of(BlockKind.Paragraph));
        Assert.Equal(["Ana Horvat"], article.Authors);
    }

    [Fact]
    public void Furniture_is_kept_with_its_label_and_notes_of_correction_stay_in_the_text()
    {
        var article = Html(Page(afterBody: """
            <p class="correction">Correction: An earlier version of this article gave the level as 41 metres.</p><p>Reporting by Jon Lind; editing by Mia Strand</p>
            <figure><img src="m.jpg"><figcaption>The mill on Tuesday. Photo: A. Horvat</figcaption></figure><p>The views expressed here are those of the author.</p>
            """));
        Assert.Equal(["Correction: An earlier version of this article gave the level as 41 metres."], article.Of(BlockKind.CorrectionNote));
        var labels = article.Removed.ToDictionary(block => block.Text, block => block.Label, StringComparer.Ordinal);
        Assert.Equal("credit", labels["Reporting by Jon Lind; editing by Mia Strand"]);
        Assert.Equal("caption", labels["The mill on Tuesday. Photo: A. Horvat"]);
        Assert.Equal("disclaimer", labels["The views expressed here are those of the author."]);
        Assert.Equal(PageKind.Opinion, article.Kind);
    }
}
