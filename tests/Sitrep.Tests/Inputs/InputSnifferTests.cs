using System.Text;
using Sitrep.Inputs;

namespace Sitrep.Tests.Inputs;

public sealed class InputSnifferTests
{
    private static InputKind Sniff(byte[] bytes, string name) => InputSniffer.Sniff(bytes.AsSpan(0, Math.Min(bytes.Length, InputSniffer.Window)), name);

    public static TheoryData<string, InputKind> Kinds => new()
    {
        { "page.html", InputKind.Html }, { "note.txt", InputKind.PlainText }, { "crawl.warc", InputKind.Warc }, { "crawl.warc.gz", InputKind.Gzip }, { "feed.xml", InputKind.Feed },
        { "feed.atom", InputKind.Feed }, { "feed.rdf", InputKind.Feed }, { "feed.json", InputKind.JsonFeed }, { "list.opml", InputKind.Opml }, { "sitemap.xml", InputKind.Sitemap },
        { "message.eml", InputKind.Mail }, { "page.mht", InputKind.Mhtml }, { "table.csv", InputKind.Csv }, { "lines.jsonl", InputKind.JsonLines }, { "addresses.txt", InputKind.AddressList },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_content_tells_the_kind_and_a_wrong_name_does_not_mislead(string name, InputKind kind)
    {
        var bytes = SampleInputs.All()[name];
        Assert.Equal(kind, Sniff(bytes, name));
        // What is a page by its words alone may be named anything; the others are known whatever they are called.
        if (kind is not InputKind.PlainText) Assert.Equal(kind, Sniff(bytes, "download"));
        if (kind is not (InputKind.PlainText or InputKind.Csv or InputKind.Mail or InputKind.Mhtml or InputKind.AddressList)) Assert.Equal(kind, Sniff(bytes, "download.html"));
    }

    [Theory]
    [InlineData("<?xml version='1.0'?><invoice/>", "a.xml", InputKind.OtherText)]
    [InlineData("<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'>", "a", InputKind.Html)]
    [InlineData("<!-- a > b --><!doctype html><html>", "a", InputKind.Html)]
    [InlineData("{\n \"a\": 1\n}", "a.json", InputKind.OtherText)]
    [InlineData("[1, 2]", "a.json", InputKind.OtherText)]
    [InlineData("# Title\n\nText", "a.md", InputKind.Markdown)]
    [InlineData("Plain words", "a.html", InputKind.Html)]
    [InlineData("From: the mayor\nTo: all who live in Marn, greetings.", "a.txt", InputKind.PlainText)]
    [InlineData("  \r\n ", "a.txt", InputKind.Empty)]
    [InlineData("", "a", InputKind.Empty)]
    [InlineData("%PDF-1.7", "a.txt", InputKind.Pdf)]
    public void Open_cases_are_settled_by_root_and_name(string text, string name, InputKind kind) => Assert.Equal(kind, Sniff(Encoding.UTF8.GetBytes(text), name));

    [Fact]
    public void Text_in_other_character_sets_is_text_and_junk_is_not()
    {
        Assert.Equal(InputKind.Html, Sniff(Encoding.Unicode.GetBytes(SampleInputs.Html()), "a"));
        Assert.Equal(InputKind.Html, Sniff(Encoding.BigEndianUnicode.GetBytes("<html><body><p>Пожар в городе</p><p>Двенадцать человек погибли при пожаре</p>"), "a"));
        var junk = new byte[4000];
        new Random(3).NextBytes(junk);
        Assert.Equal(InputKind.Binary, Sniff(junk, "page.html"));
        Assert.Equal(InputKind.Binary, Sniff([0x50, 0x4B, 3, 4, 9, 9], "letter.docx"));
    }
}
