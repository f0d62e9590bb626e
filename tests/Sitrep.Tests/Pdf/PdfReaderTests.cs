using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Extraction;
using Sitrep.Inputs;
using Sitrep.Pdf;
using Sitrep.Tests.Inputs;

namespace Sitrep.Tests.Pdf;

public sealed class PdfReaderTests
{
    private static List<InputEntry> Read(byte[] bytes) => [.. new PdfReader().Read(new EmbeddedDocument("report.pdf", "file:///report.pdf", bytes))];

    private static Article Bulletin() => new ArticleExtractor().Extract(Assert.Single(Read(SamplePdf.Bulletin()).Pages()));

    [Fact]
    public void A_bulletin_gives_title_date_and_paragraphs()
    {
        var article = Bulletin();
        Assert.Equal("Flood in the Korr valley", article.Title);
        Assert.Equal(new DateOnly(2026, 3, 9), article.Published!.Day);
        Assert.Contains("\n\nThe mayor of Halvern said that 5,000 people had left their homes by Sunday evening.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Cut_words_are_joined_and_words_with_a_hyphen_of_their_own_keep_it()
    {
        var text = Bulletin().Text;
        Assert.Contains("could not be confirmed. A follow-up is planned, and the long-term follow-up", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_taken_off()
    {
        var text = Bulletin().Text;
        Assert.DoesNotContain("Page 2", text, StringComparison.Ordinal);
        Assert.Equal(text.IndexOf("Valley Flood Desk", StringComparison.Ordinal), text.LastIndexOf("Valley Flood Desk", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_goes_on_over_the_page_and_each_place_knows_its_page()
    {
        var article = Bulletin();
        Assert.Contains("one lane only until the engineers", article.Text, StringComparison.Ordinal);
        int? PageOf(string words) => article.PageNumberAt(article.Text.IndexOf(words, StringComparison.Ordinal));
        Assert.Equal((1, 1, 2, 2, 3), (PageOf("at least 41"), PageOf("lane only"), PageOf("the engineers"), PageOf("230 homes"), PageOf("5,000 people")));
    }

    [Fact]
    public void Claims_name_the_page_they_stand_on()
    {
        var reading = Pipeline.Create().Read(Read(SamplePdf.Bulletin()).Pages()[0], TestContext.Current.CancellationToken);
        Assert.Equal(1, reading.Claims.First(claim => claim.Quantity?.Low == 41).Evidence.PageNumber);
        Assert.Equal(2, reading.Claims.First(claim => claim.Quantity?.Low == 230).Evidence.PageNumber);
        Assert.Equal(3, reading.Claims.First(claim => claim.Quantity?.Low == 5000).Evidence.PageNumber);
    }

    [Fact]
    public void Items_and_rows_stand_by_themselves()
    {
        var text = Bulletin().Text;
        Assert.Contains("Tolvey | 30 | 230", text, StringComparison.Ordinal);
        Assert.Contains("\n\n\u2022 blankets for 400 people\n\n\u2022 clean water", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFB01re o\uFB03ce", "fire office")]
    [InlineData("con\u00AD", "con-")]
    [InlineData("con\u00ADfirmed\u0001", "confirmed")]
    public void Letters_drawn_as_one_are_taken_apart(string word, string plain) => Assert.Equal(plain, Ligatures.Apart(word));

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var text = Encoding.UTF8.GetString(Assert.Single(Read(SamplePdf.Columns()).Pages()).Content.Span);
        Assert.True(text.IndexOf("left column says in line 11", StringComparison.Ordinal) < text.IndexOf("right column says in line 0", StringComparison.Ordinal), text);
        Assert.StartsWith("Bulletin of the valley", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("right column says in line 10", StringComparison.Ordinal) < text.IndexOf("Figures by district", StringComparison.Ordinal), text);
    }

    [Fact]
    public void The_page_keeps_the_hash_of_the_document()
    {
        var bytes = SamplePdf.Bulletin();
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), Read(bytes).Pages()[0].DocumentHash);
    }

    [Fact]
    public void A_document_without_text_says_so()
    {
        var fault = Assert.Single(Read(SamplePdf.Raw("0 0 m 9 9 l S"u8.ToArray())).Faults());
        Assert.Equal(InputFaultKind.NothingInside, fault.Kind);
        Assert.Contains("OCR", fault.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.4 and nothing else")]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF")]
    public void A_damaged_document_is_a_fault(string text) => Assert.NotEmpty(Read(Encoding.Latin1.GetBytes(text)).Faults());

    [Fact]
    public void A_document_whose_streams_unpack_without_end_is_left()
    {
        var clock = Stopwatch.StartNew();
        var bytes = SamplePdf.Bomb();
        clock.Restart();
        Assert.Equal(InputFaultKind.TooLarge, Assert.Single(Read(bytes).Faults()).Kind);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), clock.Elapsed.ToString());
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<</A ")]
    [InlineData("q BT ")]
    [InlineData("(")]
    public void Nesting_without_end_overflows_no_stack(string token)
    {
        var many = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(token, 100_000)));
        foreach (var bytes in (byte[][])[SamplePdf.Raw(many), [.. "%PDF-1.4\n1 0 obj\n"u8, .. many]])
        {
            var entries = Read(bytes);
            Assert.NotEmpty(entries);
            Assert.Empty(entries.Pages());
        }
    }

    [Fact]
    public void Mutated_documents_throw_nothing_in_bounded_time()
    {
        byte[][] sound = [SamplePdf.Bulletin(), SamplePdf.Columns(), SamplePdf.Raw("BT /F 12 Tf 60 700 Td (At least 12 people have died in the fire at Marn) Tj ET"u8.ToArray())];
        var random = new Random(41);
        for (var round = 0; round < InputFuzzTests.Rounds; round++)
        {
            var bytes = InputFuzzTests.Mutate(random, sound[round % sound.Length], sound[random.Next(sound.Length)]);
            var clock = Stopwatch.StartNew();
            foreach (var page in Read(bytes).Pages()) new ArticleExtractor().Extract(page).CheckPages();
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"round {round}: {clock.Elapsed}");
        }
    }
}
