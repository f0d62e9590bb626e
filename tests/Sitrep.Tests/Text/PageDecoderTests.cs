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

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32")]
    public void A_page_of_single_bytes_that_calls_itself_wide_is_read_as_it_is(string set)
    {
        var page = $"<meta charset=\"{set}\"><p>At least 12 people have died.";
        Assert.Equal(page, Decode(Encoding.ASCII.GetBytes(page)).Content);
        Assert.Equal(page, Decode(Encoding.ASCII.GetBytes(page), set).Content);
    }

    [Fact]
    public void Valid_utf_8_is_utf_8_whatever_the_page_declares() =>
        Assert.EndsWith("“Zoë”", Decode(Encoding.UTF8.GetBytes("<meta charset=\"iso-8859-1\">“Zoë”"), "windows-1252").Content);

    [Fact]
    public void Bytes_that_are_no_utf_8_and_declare_nothing_are_windows_1252()
    {
        var decoded = Decode(Windows1252("He said “no” – twice"));
        Assert.Equal("He said “no” – twice", decoded.Content);
        Assert.Equal(DiagnosticCode.CharsetGuessed, Assert.Single(decoded.Diagnostics).Code);
    }

    private const string Russian = "По меньшей мере двенадцать человек погибли при пожаре в городе, сообщили спасатели.";

    [Theory]
    [InlineData("windows-1251", null)]
    [InlineData("koi8-r", null)]
    [InlineData("iso-8859-5", null)]
    [InlineData("cp866", null)]
    [InlineData("windows-1251", "iso-8859-1")]
    [InlineData("koi8-r", "utf-8")]
    public void Russian_in_an_old_set_is_known_by_its_letters(string set, string? declared)
    {
        var decoded = Decode(CodePagesEncodingProvider.Instance.GetEncoding(set)!.GetBytes(Russian), declared);
        Assert.Equal(Russian, decoded.Content);
        Assert.Equal(DiagnosticCode.CharsetGuessed, Assert.Single(decoded.Diagnostics).Code);
    }

    [Theory]
    [InlineData("The fire brigade said so.")]
    [InlineData(Russian)]
    [InlineData("Τουλάχιστον δώδεκα άνθρωποι έχασαν τη ζωή τους.")]
    public void Utf_16_without_a_mark_is_known_by_its_high_bytes(string text)
    {
        Assert.Equal(text, Decode(Encoding.Unicode.GetBytes(text)).Content);
        Assert.Equal(text, Decode(Encoding.BigEndianUnicode.GetBytes(text)).Content);
    }

    [Fact]
    public void A_lying_declaration_is_told()
    {
        var decoded = Decode(Windows1252("<meta charset=utf-8>Cafés are shut"));
        Assert.EndsWith("Cafés are shut", decoded.Content, StringComparison.Ordinal);
        Assert.Contains("declares utf-8", Assert.Single(decoded.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCode.CharsetGuessed, Assert.Single(Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>Cafés")).Diagnostics).Code);
    }

    [Theory]
    [InlineData("The mayor’s office said “no” – again", true)]
    [InlineData("Cafés in Zürich", true)]
    [InlineData("No such letters here", false)]
    public void Text_that_was_decoded_wrongly_before_is_told(string text, bool isTold)
    {
        var twice = Encoding.UTF8.GetBytes(CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(isTold, Decode(twice).Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCode.Mojibake));
    }

    [Theory]
    [InlineData("Ângela and JOÃO live in São Paulo, Â is a letter, and so is â")]
    [InlineData("Il a dit « non » à Genève, où l’âge compte")]
    public void Letters_of_other_languages_are_not_taken_for_such_text(string text) =>
        Assert.DoesNotContain(Decode(Encoding.UTF8.GetBytes(text)).Diagnostics, diagnostic => diagnostic.Code == DiagnosticCode.Mojibake);

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
