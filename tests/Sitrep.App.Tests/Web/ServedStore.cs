using System.Net;
using System.Text.RegularExpressions;
using Sitrep.App.Storage;
using Sitrep.App.Web;

namespace Sitrep.App.Tests.Web;

/// <summary>A store of its own behind a real server on the loopback interface.</summary>
internal sealed partial class ServedStore : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Store store;
    private readonly WebServer server;
    private readonly StringWriter notes;

    private ServedStore(TemporaryFolder folder, Store store, WebServer server, StringWriter notes)
    {
        (this.folder, this.store, this.server, this.notes) = (folder, store, server, notes);
        Address = new Uri(server.Addresses[0]);
        Client = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };
    }

    public const string Fire = "/situations/fire";

    public Uri Address { get; }

    public HttpClient Client { get; }

    public string StorePath => folder.Store;

    /// <summary>What the server noted of failed requests.</summary>
    public string Notes => notes.ToString();

    /// <summary>Serves pages of one situation, "Fire".</summary>
    public static Task<ServedStore> OfAsync(params string[] pages) => OfAsync(pages, TimeProvider.System);

    public static async Task<ServedStore> OfAsync(string[] pages, TimeProvider clock)
    {
        var folder = new TemporaryFolder();
        for (var i = 0; i < pages.Length; i++) await ReadAsync(folder, $"{i}.html", pages[i]);
        var store = Store.Open(folder.Store, clock, create: true);
        var notes = new StringWriter();
        var settings = ServeSettings.Parse("http://127.0.0.1:0", [], out _)!;
        return new(folder, store, await WebServer.StartAsync(store, settings, clock, notes, CancellationToken.None), notes);
    }

    /// <summary>Reads a page into the store as another process would.</summary>
    public Task ReadAsync(string name, string page) => ReadAsync(folder, name, page);

    private static async Task ReadAsync(TemporaryFolder folder, string name, string page) =>
        Assert.Equal(0, (await CommandRun.Of(["read", folder.Write(name, page), "--store", folder.Store, "--situation", "Fire"])).Code);

    public async Task<string> PageAsync(string address)
    {
        var answer = await Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode} {Notes}");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form of a page: its hidden fields, and what is filled in.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await PageAsync(page);
        var form = Forms().Matches(html).First(match => match.Groups["action"].Value == action).Groups["body"].Value;
        var values = Hidden().Matches(form).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        foreach (var (name, value) in fields) values[name] = value;
        return await Client.PostAsync(action, new FormUrlEncodedContent(values), TestContext.Current.CancellationToken);
    }

    /// <summary>Id of the first claim with a figure.</summary>
    public string ClaimId()
    {
        using var own = Store.Open(StorePath, TimeProvider.System, create: false);
        return own.Claims(own.FindSituation("Fire")!.Id).First(recorded => recorded.Claim.Quantity is not null).Claim.Id.Value;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
        store.Dispose();
        folder.Dispose();
    }

    [GeneratedRegex("<form [^>]*action=\"(?<action>[^\"]*)\"[^>]*>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\">")]
    private static partial Regex Hidden();
}
