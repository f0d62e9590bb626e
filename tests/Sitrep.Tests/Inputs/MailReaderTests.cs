using System.Text;
using Sitrep.Inputs;
using static Sitrep.Tests.Inputs.SampleInputs;

namespace Sitrep.Tests.Inputs;

public sealed class MailReaderTests
{
    [Fact]
    public void A_message_gives_its_text_with_sender_subject_and_date()
    {
        var entries = Reading.Read(Mail, "message.eml");
        var page = entries.Pages()[0];
        Assert.Equal(("mid:77@relief.example", "Marn Relief Désk", "Fire at Marn é update"), (page.Address, page.Publisher, page.Title));
        Assert.Equal(new DateTimeOffset(2026, 5, 2, 18, 20, 0, TimeSpan.FromHours(2)), page.Published!.Time);
        Assert.Contains("died in the fire at Marn. Cafés on the bank are shut and the bridge stays closed until Monday", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_quoted_of_others_and_the_signature_are_left_out()
    {
        var text = Reading.Read(Mail, "message.eml").Pages()[0].Text();
        Assert.DoesNotContain("3 people", text, StringComparison.Ordinal);
        Assert.DoesNotContain("wrote:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Relief desk", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Attached_texts_are_pages_and_a_pdf_is_handed_on()
    {
        var entries = Reading.Read(Mail, "message.eml");
        Assert.Contains("40 homes", entries.Pages()[1].Text(), StringComparison.Ordinal);
        Assert.Equal("%PDF-1.4\n", Encoding.ASCII.GetString(entries.Single(entry => entry.Document is not null).Document!.Content.Span));
    }

    [Fact]
    public void A_forwarded_message_is_read_under_its_own_sender()
    {
        var outer = "From: a@one.example\r\nDate: Sat, 2 May 2026 20:00:00 +0000\r\nSubject: See this\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nSee below.\r\n--q\r\n"
            + "Content-Type: message/rfc822\r\n\r\n" + Mail.Replace("outer", "deeper", StringComparison.Ordinal) + "\r\n--q--\r\n";
        var pages = Reading.Read(outer, "a.eml").Pages();
        Assert.Equal(["one.example", "Marn Relief Désk"], pages.Take(2).Select(page => page.Publisher));
    }

    [Fact]
    public void A_message_that_breaks_off_is_read_and_told()
    {
        var page = Reading.Read(Mail[..(Mail.IndexOf("closed until", StringComparison.Ordinal) + 4)], "a.eml").Pages()[0];
        Assert.Contains("17 people", page.Text(), StringComparison.Ordinal);
        Assert.Contains(DiagnosticCode.PageCut, page.Notes.Select(note => note.Code));
    }

    [Fact]
    public void A_saved_web_page_has_the_address_it_was_saved_from()
    {
        var page = Assert.Single(Reading.Read(Mhtml, "page.mht").Pages());
        Assert.Equal("https://gazette.example/saved", page.Address);
        Assert.Equal(new DateTimeOffset(2026, 5, 3, 20, 0, 0, TimeSpan.Zero), page.Seen);
        Assert.Equal(Html().TrimEnd(), page.Text().Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd());
    }

    [Theory]
    [InlineData("=?utf-8?Q?a_b?= =?utf-8?B?YyBk?= e", "a bc d e")]
    [InlineData("=?nowhere?Q?a=FF?= x", "a\uFFFD x")]
    [InlineData("=?windows-1251?B?z+7m4PA=?=", "Пожар")]
    [InlineData("no =?words here", "no =?words here")]
    public void Encoded_words_become_letters(string coded, string plain) => Assert.Equal(plain, MimePart.Words(coded));
}
