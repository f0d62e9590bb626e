using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sitrep.Reports;
using Sitrep.Tests.Attributions;

namespace Sitrep.Tests.Reports;

public sealed partial class MarkedHtmlTests
{
    private static MarkedPage Page(string lines, string address = "https://post.example/1", string? title = null)
    {
        var (text, attributions) = Attributing.Read(lines);
        var claims = new Sitrep.Claims.ClaimAssembler(Sitrep.Models.ModelSet.Load()).Assemble(text, attributions, "k1");
        return new(address, "The Post", title, null, text.Text, [.. text.Article.Blocks.Select(block => block.Span)], claims);
    }

    private static string Html(params MarkedPage[] pages)
    {
        var output = new StringWriter();
        ReportWriter.WriteHtml("Fire & flood", pages, output);
        return output.ToString();
    }

    [Fact]
    public void Source_cue_content_and_figure_carry_their_marks_and_one_number()
    {
        var html = Html(Page("The fire service said 12 people had died."));
        Assert.Contains("<sup>1</sup><span class=\"s\">The fire service</span>", html, StringComparison.Ordinal);
        Assert.Contains("<sup>1</sup><span class=\"k\">said</span>", html, StringComparison.Ordinal);
        Assert.Matches("<span class=\"q f qa\" title=\"[^\"]*12[^\"]*\">12", html);
        Assert.Contains("fire service (rescue)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_is_whole_whatever_the_marks()
    {
        const string Lines = "The mayor said that the army had announced a truce of two days. It seems more likely that 40 people fled.\n\"We lost 3 boats,\" she said. \"All of them.\"";
        var page = Page(Lines);
        var html = Html(page);
        var body = html[(html.IndexOf("</header>", StringComparison.Ordinal) + 9)..html.IndexOf("<div class=\"t\">", StringComparison.Ordinal)];
        var plain = System.Net.WebUtility.HtmlDecode(Tags().Replace(Numbers().Replace(body, ""), "")).Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(Lines.Replace("\n", "", StringComparison.Ordinal), plain);
    }

    [Fact]
    public void Words_of_a_page_never_become_markup()
    {
        var html = Html(Page("The <b>mayor</b> said \"<script>alert(1)</script>\" & left 12 people.", "javascript:alert(1)", "<img src=x>"));
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.Contains("<title>Fire &amp; flood</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_needs_nothing_from_elsewhere_and_has_a_legend()
    {
        var html = Html(Page("Nothing was said."), Page("The mayor said 12 people had died."));
        Assert.DoesNotMatch("<(script|link|img|iframe)", html);
        Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<article>").Length - 1);
        foreach (var word in (ReadOnlySpan<string>)["source", "cue", "content", "inference", "outlet&#39;s own voice"]) Assert.Contains(word, html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_of_the_claim_asked_for_is_lit()
    {
        var page = Page("The mayor said 12 people had died. The road is open.");
        var output = new StringWriter();
        ReportWriter.WriteHtml("t", [page], output, page.Claims.First(claim => claim.Quantity is not null).Id);
        Assert.Matches("class=\"[^\"]*\\bh\\b", output.ToString());
        Assert.DoesNotMatch("<span class=\"[^\"]*\\bh\\b[^\"]*\">[^<]*road", output.ToString());
    }

    [Fact]
    public void Marks_that_cross_are_cut_into_pieces()
    {
        var text = new MarkedText("abcdef");
        text.Add(new(0, 4), 'q', "1");
        text.Add(new(2, 4), 's', "2");
        text.Add(new(9, 2), 's', "3");
        var output = new StringWriter();
        text.Write(new(0, 6), output);
        Assert.Equal("<sup>1</sup><span class=\"q qa\">ab</span><sup>2</sup><span class=\"q s qz\">cd</span><span class=\"s\">ef</span>", output.ToString());
    }

    [Fact]
    public void A_page_without_anything_is_still_a_page() =>
        Assert.Contains("<article>", Html(new MarkedPage("file:a", "a", null, null, "", ImmutableArray<TextSpan>.Empty, [])), StringComparison.Ordinal);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("<sup>[^<]*</sup>")]
    private static partial Regex Numbers();
}
