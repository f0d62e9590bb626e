using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://gazette.example/fire", true)]
    [InlineData("HTTP://gazette.example", true)]
    [InlineData("ftp://gazette.example/", true)]
    [InlineData("pages/fire.html", false)]
    [InlineData("C://pages", false)]
    [InlineData("a b://x", false)]
    [InlineData("://x", false)]
    [InlineData("-", false)]
    public void Words_are_told_apart_from_paths(string text, bool isAddress) => Assert.Equal(isAddress, WebAddress.IsAddress(text));

    [Theory]
    [InlineData("ftp://gazette.example/", "E202")]
    [InlineData("file:///etc/passwd", "E202")]
    [InlineData("gopher://127.0.0.1:25/x", "E202")]
    [InlineData("https://ana:secret@gazette.example/", "E203")]
    [InlineData("https://ana@gazette.example/", "E203")]
    [InlineData("http://", "E201")]
    [InlineData("http:///fire", "E201")]
    [InlineData("http://[::1", "E201")]
    [InlineData("http://gazette.example:99999/", "E201")]
    public void What_is_not_fetched_says_why(string text, string code)
    {
        Assert.False(WebAddress.TryParse(text, out _, out var error));
        Assert.Equal(code, error.Code);
        Assert.DoesNotContain("secret", error.Text + error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fragment_is_no_part_of_what_is_asked_for()
    {
        Assert.True(WebAddress.TryParse(" https://gazette.example/fire?x=1#top ", out var address, out _));
        Assert.Equal("https://gazette.example/fire?x=1", address.AbsoluteUri);
    }

    [Theory]
    [InlineData("https://ana:secret@gazette.example/a@b", "https://gazette.example/a@b")]
    [InlineData("https://ana:se@cret@gazette.example", "https://gazette.example")]
    [InlineData("https://gazette.example/a@b", "https://gazette.example/a@b")]
    [InlineData("pages/ana@home.html", "pages/ana@home.html")]
    public void Credentials_are_taken_out_of_what_is_kept(string text, string kept) => Assert.Equal(kept, WebAddress.WithoutCredentials(text));

    [Theory]
    [InlineData("https://a.example/x", "http://a.example/x", "unprotected")]
    [InlineData("http://a.example/x", "ftp://a.example/x", "'ftp:'")]
    [InlineData("http://a.example/x", "file:///etc/passwd", "'file:'")]
    [InlineData("http://a.example/x", "javascript:alert(1)", "'javascript:'")]
    [InlineData("http://a.example/x", "", "nowhere")]
    [InlineData("http://a.example/x", null, "nowhere")]
    [InlineData("http://a.example/x", "http://u:p@a.example/", "a name or password")]
    public void A_redirect_that_is_not_followed_says_where_it_leads(string from, string? location, string where)
    {
        var error = Assert.Throws<FetchException>(() => Redirects.Target(new(from), location)).Error;
        Assert.Equal("E217", error.Code);
        Assert.Contains(where, error.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://a.example/x/y", "z?q", "http://a.example/x/z?q")]
    [InlineData("http://a.example/x", "https://a.example/x#top", "https://a.example/x")]
    [InlineData("https://a.example/x", "//b.example/", "https://b.example/")]
    [InlineData("https://a.example/x", "/ü", "https://a.example/%C3%BC")]
    public void A_redirect_is_read_from_where_it_stands(string from, string location, string target) => Assert.Equal(target, Redirects.Target(new(from), location).AbsoluteUri);

    [Theory]
    [InlineData("text/html; charset=UTF-8", "text/html", "utf-8")]
    [InlineData("Text/HTML;Charset=\"windows-1251\"", "text/html", "windows-1251")]
    [InlineData("text/html; charset = 'koi8-r' ; x=y", "text/html", "koi8-r")]
    [InlineData("text/html;", "text/html", null)]
    [InlineData("charset=utf-8", null, "utf-8")]
    [InlineData("nonsense", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void A_content_type_is_read_leniently(string? header, string? media, string? charset) => Assert.Equal(new ContentType(media, charset), ContentType.Parse(header));

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("Tue, 04 May 2027 12:00:30 GMT", 30)]
    [InlineData("Tue, 04 May 2027 11:00:00 GMT", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData(null, null)]
    public void Retry_after_is_seconds_or_a_date(string? header, int? seconds) =>
        Assert.Equal(seconds, (int?)RetryAfter.Parse(header, new(2027, 5, 4, 12, 0, 0, TimeSpan.Zero))?.TotalSeconds);
}
