using System.Text;
using Sitrep.Text;

namespace Sitrep.Tests.Text;

public sealed class PageDecoderTests
{
    private static DecodedText Decode(byte[] bytes, string? charset = null, PageFormat format = PageFormat.Html) =>
        PageDecoder.Decode(new Page("https://news.example/a", format, bytes) { Charset = charset });

    private static byte[] Windows1252(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

    [Fact]
    public void A_byte_order_mark_decides()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Žarko said so")];
        Assert.Equal("Žarko said so", Decode(bytes, "utf-8").Content);
        Assert.Equal("é", Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("é")]).Content);
    }

    [Fact]
    public void The_given_character_set_wins_over_the_page() =>
        Assert.Equal("<meta charset=iso-8859-5>Ł", Decode([.. Encoding.ASCII.GetBytes("<meta charset=iso-8859-5>"), 0xA3], "iso-8859-2").Content);

    [Fact]
    public void The_meta_element_of_a_page_names_its_character_set() =>
        Assert.Equal("iso-8859-2", Decode([.. Encoding.ASCII.GetBytes("<meta http-equiv=x content=\"text/html; charset=ISO-8859-2\">"), 0xA3]).Encoding);

    [Fact]
    public void Valid_utf_8_is_utf_8_whatever_the_page_declares() =>
        Assert.EndsWith("“Zoë”", Decode(Encoding.UTF8.GetBytes("<meta charset=\"iso-8859-1\">“Zoë”"), "windows-1252").Content);

    [Fact]
    public void Bytes_that_are_no_utf_8_and_declare_nothing_are_windows_1252()
    {
        var decoded = Decode(Windows1252("He said “no” – twice"));
        Assert.Equal("He said “no” – twice", decoded.Content);
        Assert.Empty(decoded.Diagnostics);
    }

    [Fact]
    public void Latin_1_means_windows_1252_as_in_browsers() =>
        Assert.Equal("’", Decode(Windows1252("’"), "ISO-8859-1").Content);

    [Fact]
    public void A_few_broken_places_in_utf_8_are_told()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("né à Zürich, ", 10))), 0xFF, .. "end"u8];
        var decoded = Decode(bytes);
        Assert.Contains("né à Zürich", decoded.Content, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCode.UndecodableBytes, Assert.Single(decoded.Diagnostics).Code);
    }

    [Theory]
    [InlineData(new byte[0], DiagnosticCode.EmptyPage)]
    [InlineData(new byte[] { 0x20, 0x0A, 0x09 }, DiagnosticCode.EmptyPage)]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 0, 5 }, DiagnosticCode.NotText)]
    public void A_page_without_text_is_told_apart(byte[] bytes, DiagnosticCode code) =>
        Assert.Equal(code, Assert.Single(Decode(bytes).Diagnostics).Code);

    [Fact]
    public void A_page_beyond_the_limit_is_cut_and_says_so()
    {
        var bytes = new byte[PageDecoder.MaximumBytes + 10];
        Array.Fill(bytes, (byte)'a');
        var decoded = Decode(bytes);
        Assert.Equal(PageDecoder.MaximumBytes, decoded.Content.Length);
        Assert.Equal(DiagnosticCode.PageCut, Assert.Single(decoded.Diagnostics).Code);
    }

    [Theory]
    [InlineData("no-such-set")]
    [InlineData("utf-7")]
    [InlineData("  ")]
    public void An_unknown_character_set_is_passed_over(string charset) => Assert.Equal("abc", Decode("abc"u8.ToArray(), charset).Content);
}
