using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sitrep.App.Tests.Web;

/// <summary>The pages as they are served, on small stories of our own.</summary>
public sealed partial class PagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task<ServedStore> TwoFiguresAsync() => ServedStore.OfAsync(
        SamplePages.Fire(12, address: "https://gazette.example/fire-1"),
        SamplePages.Html("Mayor speaks", "2027-05-02T14:00:00Z", "Nine people have died in the fire at Marn, the mayor of Marn said on Sunday afternoon. The rope works had been closed for years.", "https://coast.example/mayor", "Coast Radio"));

    [Fact]
    public async Task Every_link_inside_the_pages_leads_to_a_page_and_every_anchor_is_there()
    {
        await using var served = await TwoFiguresAsync();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var queue = new Queue<string>(["/"]);
        var links = new List<(string From, string To)>();
        while (queue.TryDequeue(out var address) && pages.Count < 120)
        {
            if (pages.ContainsKey(address)) continue;
            var answer = await served.Client.GetAsync(address, Cancellation);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address}: {answer.StatusCode} {served.Notes}");
            pages[address] = answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync(Cancellation) : "";
            foreach (var target in Hrefs().Matches(pages[address]).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Where(target => target[0] is '/' or '#' or '?'))
            {
                var full = target[0] == '/' ? target : address.Split('?', '#')[0] + target;
                links.Add((address, full));
                queue.Enqueue(full.Split('#')[0]);
            }
        }
        Assert.True(pages.Count > 30, $"only {pages.Count} pages");
        foreach (var (from, to) in links.Where(link => link.To.Contains('#', StringComparison.Ordinal)))
        {
            var parts = to.Split('#');
            if (pages.TryGetValue(parts[0], out var html)) Assert.True(html.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal), $"{from} -> {to}");
        }
    }

    [Fact]
    public async Task The_situation_says_who_says_how_many_before_all_else()
    {
        await using var served = await TwoFiguresAsync();
        var html = await served.PageAsync(ServedStore.Fire);
        var now = html[html.IndexOf("id=\"now\"", StringComparison.Ordinal)..html.IndexOf("id=\"table\"", StringComparison.Ordinal)];
        Assert.Contains("mayor of Marn", now, StringComparison.Ordinal);
        Assert.Matches("at least <b><a [^>]*>12</a></b>", now);
        Assert.Matches("<b><a [^>]*>9</a></b>", now);
        Assert.Contains("In conflict <span class=\"tag bad\">1</span>", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_leads_to_its_sentence_with_source_cue_and_figure_marked()
    {
        await using var served = await TwoFiguresAsync();
        var claim = served.ClaimId();
        var answer = await served.Client.GetAsync("/claims/" + claim, Cancellation);
        var target = answer.Headers.Location!.ToString();
        Assert.EndsWith("#c-" + claim, target, StringComparison.Ordinal);
        var html = await served.PageAsync(target.Split('#')[0]);
        Assert.Contains($"id=\"c-{claim}\"", html, StringComparison.Ordinal);
        Assert.Matches("<a class=\"a-fig s[0-7]\" href=\"#c-[0-9a-z]+\">", html);
        Assert.Contains("class=\"a-src s", html, StringComparison.Ordinal);
        Assert.Contains("class=\"a-cue\">said</span>", html, StringComparison.Ordinal);
        Assert.Matches("<code>[0-9a-f]{64}</code>", html);
        Assert.Contains("Left out", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_as_of_an_earlier_moment_knows_nothing_of_later_figures()
    {
        await using var served = await TwoFiguresAsync();
        Assert.DoesNotContain("mayor of Marn", await served.PageAsync(ServedStore.Fire + "?at=2027-05-02T12:00"), StringComparison.Ordinal);
        Assert.Contains("mayor of Marn", await served.PageAsync(ServedStore.Fire + "?at=2027-05-02T15:00"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_is_told_from_the_moment_that_the_address_names()
    {
        await using var served = await TwoFiguresAsync();
        static string Changes(string html) => html[html.IndexOf("<h2>Changed since", StringComparison.Ordinal)..html.IndexOf("id=\"conflicts\"", StringComparison.Ordinal)];
        var late = Changes(await served.PageAsync(ServedStore.Fire + "?since=2027-05-02T11:00"));
        Assert.Contains("mayor of Marn", late, StringComparison.Ordinal);
        Assert.DoesNotContain("first figure", late, StringComparison.Ordinal);
        Assert.Contains("first figure", Changes(await served.PageAsync(ServedStore.Fire + "?since=2d")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_are_not_sent_twice()
    {
        await using var served = await TwoFiguresAsync();
        foreach (var address in new[] { ServedStore.Fire, ServedStore.Fire + ".json", "/api/situations/fire/claims" })
        {
            var tag = (await served.Client.GetAsync(address, Cancellation)).Headers.ETag!;
            using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag } } };
            Assert.Equal(HttpStatusCode.NotModified, (await served.Client.SendAsync(again, Cancellation)).StatusCode);
        }
        await served.ReadAsync("late.html", SamplePages.Fire(15, published: "2027-05-03T08:00:00Z"));
        Assert.Contains("15", await served.PageAsync(ServedStore.Fire), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_is_answered_as_get_without_a_body()
    {
        await using var served = await TwoFiguresAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, ServedStore.Fire);
        var answer = await served.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.True(answer.Content.Headers.ContentLength > 1000);
    }

    [Fact]
    public async Task The_page_and_its_json_and_csv_hold_the_same_claims()
    {
        await using var served = await TwoFiguresAsync();
        var claims = JsonDocument.Parse(await served.PageAsync(ServedStore.Fire + ".json")).RootElement.GetProperty("topics").EnumerateArray()
            .SelectMany(topic => topic.GetProperty("measures").EnumerateArray()).SelectMany(measure => measure.GetProperty("entries").EnumerateArray()).Select(entry => entry.GetProperty("claim").GetString()!).ToList();
        Assert.NotEmpty(claims);
        var csv = await served.PageAsync(ServedStore.Fire + ".csv");
        Assert.All(claims, claim => Assert.Contains(claim, csv, StringComparison.Ordinal));
        var measure = await served.PageAsync(ServedStore.Fire + "/measures/m1");
        Assert.Contains("#c-" + claims[0], measure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_shows_only_the_source_that_is_asked_for()
    {
        await using var served = await TwoFiguresAsync();
        var rows = Rows().Matches(await served.PageAsync(ServedStore.Fire + "/measures/m1?source=mayor%20of%20Marn")).Select(match => match.Value).ToList();
        Assert.Single(rows);
        Assert.Contains("mayor of Marn", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_finds_pages_claims_and_sources_by_all_words()
    {
        await using var served = await TwoFiguresAsync();
        var html = await served.PageAsync("/search?q=mayor+afternoon");
        Assert.Contains("<mark>mayor</mark>", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h2>Claims</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>Sources</h2>", await served.PageAsync("/search?q=mayor"), StringComparison.Ordinal);
        Assert.Contains("Nothing has all of these words", await served.PageAsync("/search?q=mayor+zeppelin"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync("/search?q=%22%29+OR+*+NEAR%28", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Feeds_tell_the_changes_of_situation_measure_and_source()
    {
        await using var served = await TwoFiguresAsync();
        foreach (var part in new[] { "", "/measures/m1", "/sources/mayor%20of%20Marn" })
        {
            var atom = System.Xml.Linq.XDocument.Parse(await served.PageAsync(ServedStore.Fire + part + "/changes.atom"));
            Assert.Contains(atom.Root!.Elements(), element => element.Name.LocalName == "entry" && element.Value.Contains("mayor of Marn", StringComparison.Ordinal));
            var feed = JsonDocument.Parse(await served.PageAsync(ServedStore.Fire + part + "/changes.feed.json")).RootElement;
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
            Assert.Contains(feed.GetProperty("items").EnumerateArray(), item => item.GetProperty("title").GetString()!.Contains("mayor of Marn", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_embed_may_stand_in_other_pages_and_holds_no_script()
    {
        await using var served = await TwoFiguresAsync();
        var answer = await served.Client.GetAsync(ServedStore.Fire + "/measures/m1/embed", Cancellation);
        Assert.Contains("frame-ancestors *", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_situation_of_2000_claims_and_30_measures_stays_under_400_kilobytes()
    {
        await using var served = await ServedStore.OfAsync();
        using (var store = Sitrep.App.Storage.Store.Open(served.StorePath, TimeProvider.System, create: false)) LargeStory.Fill(store, 2000);
        var html = await served.PageAsync("/situations/large");
        Assert.Contains("2,000 figures", html, StringComparison.Ordinal);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 50_000, 400_000);
        Assert.InRange((await served.PageAsync("/situations/large/measures/m1")).Length, 50_000, 400_000);
    }

    [Fact]
    public async Task A_link_elsewhere_gets_words_and_a_drawn_picture()
    {
        await using var served = await TwoFiguresAsync();
        var picture = System.Text.RegularExpressions.Regex.Match(await served.PageAsync(ServedStore.Fire), "<meta property=\"og:image\" content=\"([^\"]+)\">").Groups[1].Value;
        var bytes = await served.Client.GetByteArrayAsync(picture, Cancellation);
        Assert.Equal("PNG"u8.ToArray(), bytes[1..4]);
        Assert.Contains("<meta property=\"og:description\" content=\"Two sources", await served.PageAsync(ServedStore.Fire), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_says_what_to_do()
    {
        await using var served = await ServedStore.OfAsync();
        Assert.Contains("sitrep read", await served.PageAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await served.Client.GetAsync("/situations/none", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_another_process_reads_into_the_store_is_told_to_those_who_listen()
    {
        await using var served = await TwoFiguresAsync();
        await served.PageAsync(ServedStore.Fire);
        using var answer = await served.Client.GetAsync("/live", HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation));
        Assert.StartsWith("retry", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal("event: marker", await reader.ReadLineAsync(Cancellation));
        var marker = (await reader.ReadLineAsync(Cancellation))!["data: ".Length..];
        Assert.Contains($"data-marker=\"{marker}\"", await served.PageAsync(ServedStore.Fire), StringComparison.Ordinal);
        await Task.Delay(1500, Cancellation); // until the watch has seen how things stand
        await served.ReadAsync("late.html", SamplePages.Fire(15, published: "2027-05-03T08:00:00Z"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        string? line;
        do line = await reader.ReadLineAsync(patience.Token); while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
        Assert.Equal(3, JsonDocument.Parse(line!["data:".Length..]).RootElement.GetProperty("pages").GetInt32());
    }

    [Fact]
    public async Task Assets_are_kept_for_ever_under_addresses_that_change_with_them()
    {
        await using var served = await TwoFiguresAsync();
        var address = Assert.Single(Styles().Matches(await served.PageAsync("/"))).Groups[1].Value;
        Assert.Contains("immutable", (await served.Client.GetAsync(address, Cancellation)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", (await served.Client.GetAsync("/assets/sitrep.css?v=old", Cancellation)).Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex(" href=\"([^\"]+)\"")]
    private static partial Regex Hrefs();

    [GeneratedRegex("<tr id=\"c-[^\"]*\".*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\">")]
    private static partial Regex Styles();
}
