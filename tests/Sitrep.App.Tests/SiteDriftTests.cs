using System.Globalization;
using System.Text;
using Sitrep.App.Storage;

namespace Sitrep.App.Tests;

/// <summary>A site whose newest pages look unlike those before is told before its figures go wrong.</summary>
public sealed class SiteDriftTests
{
    private static IEnumerable<PageShape> Site(string site, int count, int? confidence, int words = 500, bool isArticle = true, int from = 0) => Enumerable.Range(from, count)
        .Select(i => new PageShape(site, new(2027, 5, 1 + i, 0, 0, 0, TimeSpan.Zero), confidence is { } sure ? sure + (i % 3) : null, words + (i * 7 % 50), isArticle));

    [Fact]
    public void Pages_of_one_make_up_show_no_drift() => Assert.Empty(SiteDrift.Find(Site("post.example", 20, 90)));

    [Fact]
    public void Less_sure_pages_in_a_row_are_told()
    {
        var drift = Assert.Single(SiteDrift.Find([.. Site("a.example", 15, 88), .. Site("post.example", 10, 90), .. Site("post.example", 3, 60, from: 10)]));
        Assert.Equal("post.example", drift.Site);
        Assert.Contains("less sure", drift.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_odd_page_is_none() =>
        Assert.Empty(SiteDrift.Find([.. Site("post.example", 10, 90), .. Site("post.example", 1, 40, from: 10), .. Site("post.example", 2, 90, from: 11)]));

    [Fact]
    public void Pages_without_articles_and_much_shorter_texts_are_told()
    {
        Assert.Contains("no article", Assert.Single(SiteDrift.Find([.. Site("a.example", 9, 90), .. Site("a.example", 3, null, 0, false, 9)])).Reason, StringComparison.Ordinal);
        Assert.Contains("shorter", Assert.Single(SiteDrift.Find([.. Site("a.example", 9, 90), .. Site("a.example", 3, 89, 20, true, 9)])).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handful_of_pages_tells_nothing() => Assert.Empty(SiteDrift.Find([.. Site("a.example", 4, 90), .. Site("a.example", 3, 20, from: 4)]));

    [Fact]
    public async Task The_doctor_names_the_site_once_its_pages_come_without_their_text()
    {
        using var folder = new TemporaryFolder();
        var pipeline = Pipeline.Create();
        using (var store = Store.Open(folder.Store, TimeProvider.System, create: true))
        {
            var situation = store.MintSituation("Fire").Id;
            for (var day = 1; day <= 12; day++)
            {
                var address = string.Create(CultureInfo.InvariantCulture, $"https://marn-gazette.example/fire-{day}");
                // From the tenth day on the site builds its text by script.
                var html = day < 10 ? SamplePages.Fire(day + 3, address: address) : $"<html><head><title>Fire at Marn</title><link rel='canonical' href='{address}'></head><body><div id='app'></div></body></html>";
                var page = new Page(address, PageFormat.Html, Encoding.UTF8.GetBytes(html)) { Seen = new(2027, 5, day, 12, 0, 0, TimeSpan.Zero) };
                store.Save(situation, page, pipeline.Read(page, TestContext.Current.CancellationToken), pipeline.Version);
            }
            Assert.Equal(12, store.Shapes().Count);
        }
        var run = await CommandRun.Of(["doctor", "--store", folder.Store]);
        Assert.Equal(0, run.Code);
        Assert.Contains("drift     marn-gazette.example: its last 3 pages look different; no article is found on them any more", run.Output, StringComparison.Ordinal);
    }
}
