using Sitrep.Inputs;
using static Sitrep.Tests.Inputs.SampleInputs;

namespace Sitrep.Tests.Inputs;

public sealed class WarcReaderTests
{
    [Theory]
    [InlineData("crawl.warc")]
    [InlineData("crawl.warc.gz")]
    [InlineData("one.warc.gz")]
    public void Pages_come_out_whole_whatever_their_packing_and_the_rest_is_passed_over(string name)
    {
        var entries = Reading.Read(All()[name], name);
        Assert.Empty(entries.Faults());
        Assert.Equal(Enumerable.Range(1, 5).Select(Address), entries.Pages().Select(page => page.Address));
        Assert.All(entries.Pages(), page => Assert.Equal(Html(), page.Text()));
        Assert.All(entries.Pages(), page => Assert.Equal(new DateTimeOffset(2026, 5, 3, 12, 0, 0, TimeSpan.Zero), page.Seen));
        Assert.Equal("utf-8", entries.Pages()[0].Charset);
    }

    [Fact]
    public void Damage_inside_a_gzip_member_costs_one_page()
    {
        var members = Records().ConvertAll(Gzip);
        for (var i = 40; i < 60; i++) members[3][i] ^= 0x5A;
        var entries = Reading.Read([.. members.SelectMany(member => member)], "crawl.warc.gz");
        Assert.Equal([Address(1), Address(2), Address(4), Address(5)], entries.Pages().Select(page => page.Address));
        Assert.Equal([InputFaultKind.Damaged], entries.Faults().Select(fault => fault.Kind));
    }

    [Fact]
    public void Damage_is_told_with_the_number_of_the_record_that_it_costs()
    {
        var members = Records().ConvertAll(Gzip);
        for (var i = 0; i < members[3].Length; i++) if (i is > 20 and < 60) members[3][i] ^= 0x5A;
        Assert.Contains("record 4 ", Reading.Read([.. members.SelectMany(member => member)], "crawl.warc.gz").Single(entry => entry.Fault is not null).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_all_carry_one_id_are_pages_of_their_own()
    {
        var records = Records().ConvertAll(record => System.Text.Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.Latin1.GetString(record), "WARC-Record-ID: [^\r]*", "WARC-Record-ID: <urn:same>")));
        Assert.Equal(Enumerable.Range(1, 5).Select(Address), Reading.Read([.. records.SelectMany(record => record)], "crawl.warc").Pages().Select(page => page.Address));
    }

    [Fact]
    public void A_length_that_reaches_too_far_costs_nothing()
    {
        var records = Records();
        records[1] = Record(Address(1), Response(Bytes(Html())), length: 100_000);
        var entries = Reading.Read([.. records.SelectMany(record => record)], "crawl.warc");
        Assert.Equal(5, entries.Pages().Count);
        Assert.Single(entries.Faults());
        Assert.Contains(DiagnosticCode.PageCut, entries.Pages()[0].Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("Content-Length: 7\r\n")]
    [InlineData("Content-Length: many\r\n")]
    [InlineData("Content-Length: -5\r\n")]
    [InlineData("")]
    public void A_wrong_or_missing_length_leaves_the_later_records(string field)
    {
        var records = Records();
        var text = System.Text.Encoding.Latin1.GetString(records[1]);
        var at = text.IndexOf("Content-Length", StringComparison.Ordinal);
        records[1] = System.Text.Encoding.Latin1.GetBytes(text[..at] + field + text[(text.IndexOf('\n', at) + 1)..]);
        var entries = Reading.Read([.. records.SelectMany(record => record)], "crawl.warc");
        Assert.Superset(Enumerable.Range(2, 4).Select(Address).ToHashSet(), entries.Pages().Select(page => page.Address).ToHashSet());
        Assert.Single(entries.Faults());
    }

    [Fact]
    public void A_file_that_ends_in_a_record_keeps_what_came_before_and_says_where()
    {
        var whole = All()["crawl.warc"];
        var entries = Reading.Read(whole[..(whole.Length - 300)], "crawl.warc");
        Assert.Equal(4, entries.Pages().Count(page => page.Notes.IsEmpty));
        Assert.Contains("record 8", entries.Last(entry => entry.Fault is not null).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_that_was_unpacked_by_the_crawler_is_taken_as_it_is()
    {
        var record = Record(Address(1), Response(Bytes(Html()), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip"));
        Assert.Equal(Html(), Assert.Single(Reading.Read(record, "a.warc").Pages()).Text());
    }

    [Fact]
    public void Resources_and_conversions_are_pages_too_and_a_pdf_is_handed_on()
    {
        byte[] file =
        [
            .. Record(Address(1), Bytes(Html()), "resource"), .. Record("https://gazette.example/robots.txt", Response("User-agent: *"u8.ToArray(), "Content-Type: text/plain")),
            .. Record("https://gazette.example/b.pdf", Response("%PDF-1.4 ..."u8.ToArray(), "Content-Type: application/pdf")),
        ];
        var entries = Reading.Read(file, "a.warc");
        Assert.Equal([Address(1)], entries.Pages().Select(page => page.Address));
        Assert.Equal("https://gazette.example/b.pdf", entries.Single(entry => entry.Document is not null).Document!.Address);
    }

    [Fact]
    public void A_bomb_is_left_at_once_and_costs_nothing_before_it()
    {
        var bomb = Record(Address(9), new byte[200_000_000]);
        byte[] file = [.. Gzip(Records()[1]), .. Gzip(bomb)];
        var entries = Reading.Read(file, "a.warc.gz");
        Assert.Equal([Address(1)], entries.Pages().Select(page => page.Address));
        Assert.Contains(InputFaultKind.TooLarge, entries.Faults().Select(fault => fault.Kind));
    }
}
