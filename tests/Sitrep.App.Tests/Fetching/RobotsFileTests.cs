using System.Text;
using Sitrep.App.Fetching;

namespace Sitrep.App.Tests.Fetching;

/// <summary>RFC 9309, with cases of our own.</summary>
public sealed class RobotsFileTests
{
    private static RobotsFile Parse(string text) => RobotsFile.Parse(Encoding.UTF8.GetBytes(text), "Sitrep");

    private static bool Allows(string text, string path) => Parse(text).Allows(new("https://gazette.example" + path));

    [Theory]
    [InlineData("", "/fire", true)]
    [InlineData("User-agent: *\nDisallow:", "/fire", true)]
    [InlineData("User-agent: *\nDisallow: /", "/fire", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /draft", "/drafts/1", false)]
    [InlineData("User-agent: *\nDisallow: /draft/", "/draft", true)]
    [InlineData("User-agent: *\nDisallow: /Draft", "/draft", true)]
    [InlineData("user-AGENT : *\n disallow : /draft # not yet", "/draft", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /x", "/fire", true)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /draft\r", "/draft", false)]
    [InlineData("User-agent: *\r\nDisallow: draft", "/draft", false)]
    [InlineData("<!doctype html><title>Not found</title><p>Disallow: /", "/fire", true)]
    public void A_rule_says_what_is_closed(string text, string path, bool allows) => Assert.Equal(allows, Allows(text, path));

    [Theory]
    [InlineData("/news", true)]
    [InlineData("/news/old", false)]
    [InlineData("/news/old/fire", true)]
    [InlineData("/news/old/fire/2", true)]
    [InlineData("/even", true)]
    public void The_longest_pattern_decides_and_at_equal_length_reading_wins(string path, bool allows) =>
        Assert.Equal(allows, Allows("User-agent: *\nAllow: /news/old/fire\nDisallow: /news/old\nAllow: /\nDisallow: /even\nAllow: /even", path));

    [Theory]
    [InlineData("/*.pdf$", "/a/b.pdf", true)]
    [InlineData("/*.pdf$", "/a/b.pdf?x", false)]
    [InlineData("/*.pdf", "/a/b.pdf?x", true)]
    [InlineData("/fire$", "/fire", true)]
    [InlineData("/fire$", "/fires", false)]
    [InlineData("/$", "/", true)]
    [InlineData("/$", "/x", false)]
    [InlineData("*print", "/a/print/1", true)]
    [InlineData("/a/*/c", "/a/b/b/c", true)]
    [InlineData("/a/*/c", "/a/c", false)]
    [InlineData("/a*b*c$", "/a-b-c-c", true)]
    [InlineData("/a*b*c$", "/a-b-c-d", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/a%24", "/a$", true)]
    [InlineData("/*?session=", "/fire?session=1", true)]
    [InlineData("/**", "/x", true)]
    [InlineData("/*$", "/x", true)]
    [InlineData("/a%2Ab", "/a*b", true)]
    [InlineData("/a%2Ab", "/axb", false)]
    public void Stars_and_the_end_mark(string pattern, string path, bool closed) => Assert.Equal(!closed, Allows("User-agent: *\nDisallow: " + pattern, path));

    [Theory]
    [InlineData("/caf%C3%A9", "/café", true)]
    [InlineData("/café", "/caf%c3%a9", true)]
    [InlineData("/%7Eana", "/~ana", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    [InlineData("/%zz", "/%zz", true)]
    public void Two_spellings_of_a_path_are_one(string pattern, string path, bool closed)
    {
        var file = Parse("User-agent: *\nDisallow: " + pattern);
        Assert.Equal(!closed, file.Allows(new("https://gazette.example" + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = path.Contains("%zz", StringComparison.Ordinal) })));
    }

    [Theory]
    [InlineData("User-agent: sitrep\nDisallow: /\nUser-agent: *\nAllow: /")]
    [InlineData("User-agent: *\nAllow: /\nUser-agent: SITREP/2.0\nDisallow: /")]
    [InlineData("User-agent: OtherBot\nUser-agent: Sitrep\nDisallow: /")]
    [InlineData("User-agent: Sitrep\n\n# a note\n\nSitemap: https://gazette.example/map.xml\nDisallow: /")]
    [InlineData("User-agent: Sitrep\nDisallow: /a\n\nUser-agent: OtherBot\nAllow: /\n\nUser-agent: sitrep\nDisallow: /fire")]
    [InlineData("User-agent: Sitrep\nCrawl-delay: 1\nUser-agent: OtherBot\nDisallow: /")]
    public void A_group_with_our_name_is_ours(string text) => Assert.False(Allows(text, "/fire"));

    [Theory]
    [InlineData("User-agent: Sitrep\nAllow: /\nUser-agent: *\nDisallow: /")]
    [InlineData("User-agent: SitrepImages\nDisallow: /")]
    [InlineData("User-agent: Sit\nDisallow: /")]
    [InlineData("User-agent: OtherBot\nDisallow: /")]
    public void A_group_for_others_is_not(string text) => Assert.True(Allows(text, "/fire"));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: 2\nUser-agent: Sitrep\nCrawl-delay: 7", 7.0)]
    [InlineData("User-agent: *\nCrawl-delay: long", null)]
    [InlineData("User-agent: *\nCrawl-delay: -3", null)]
    [InlineData("Crawl-delay: 5", null)]
    public void A_crawl_delay_is_ours_where_the_group_is(string text, double? seconds) => Assert.Equal(seconds, Parse(text).Delay?.TotalSeconds);

    [Fact]
    public void What_stands_behind_500_KiB_is_passed_over_and_no_half_rule_counts()
    {
        var head = "User-agent: *\nDisallow: /early\n";
        var filling = string.Concat(Enumerable.Repeat("# " + new string('x', 97) + "\n", (RobotsFile.MaximumBytes - head.Length - 12) / 100));
        var text = head + filling + new string('#', RobotsFile.MaximumBytes - head.Length - filling.Length - 12) + "\nDisallow: /very-late\nDisallow: /later\n";
        Assert.False(Allows(text, "/early"));
        Assert.True(Allows(text, "/very-late"));
        Assert.True(Allows(text, "/v"));
        Assert.True(Allows(text, "/later"));
    }

    [Fact]
    public void A_file_made_to_cost_time_costs_little()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat("Disallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "b$\n", 1000));
        var timer = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Allows(text, "/" + new string('a', 4000)));
        Assert.True(timer.Elapsed < TimeSpan.FromSeconds(5), timer.Elapsed.ToString());
    }

    [Fact]
    public void No_bytes_break_the_reading()
    {
        var random = new Random(20261125);
        string[] parts = ["User-agent: ", "Disallow: ", "Allow:", "Crawl-delay: ", "*", "$", "/", "%", "%C3", "Sitrep", "\n", "\r", ":", "#", "\0", "é", "\uD83D", " ", "9", "e308", "Sitemap:"];
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => parts[random.Next(parts.Length)]));
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var k = random.Next(4); k > 0 && bytes.Length > 0; k--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var file = RobotsFile.Parse(bytes, "Sitrep");
            _ = file.Allows(new("https://gazette.example/a/b%C3%A9$*?q=1"));
            Assert.True(file.Delay is null || file.Delay >= TimeSpan.Zero);
        }
    }
}
