using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sitrep.App.Web.Guarding;

namespace Sitrep.App.Tests.Web;

/// <summary>The API, and that its reference tells all of it.</summary>
public sealed class ApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<JsonElement> JsonAsync(ServedStore served, string address) => JsonDocument.Parse(await served.PageAsync(address)).RootElement;

    private static async Task<HttpResponseMessage> PostAsync(ServedStore served, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Add(WriteGuard.ClientHeader, "test");
        return await served.Client.SendAsync(request, Cancellation);
    }

    [Fact]
    public async Task Every_endpoint_is_in_the_OpenAPI_document_and_in_the_reference()
    {
        await using var served = await ServedStore.OfAsync();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sitrep.slnx"))) folder = folder.Parent;
        var page = await File.ReadAllTextAsync(Path.Combine(folder!.FullName, "docs", "reference", "api.md"), Cancellation);
        var paths = (await JsonAsync(served, "/openapi/api.json")).GetProperty("paths").EnumerateObject().ToList();
        Assert.True(paths.Count >= 12);
        foreach (var path in paths)
            foreach (var method in path.Value.EnumerateObject())
            {
                Assert.Contains($"`{method.Name.ToUpperInvariant()} {path.Name}`", page, StringComparison.Ordinal);
                foreach (var parameter in method.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : []) Assert.Contains("`" + parameter.GetProperty("name").GetString() + "`", page, StringComparison.Ordinal);
            }
    }

    [Fact]
    public async Task Lists_are_cut_into_pages_that_lead_to_one_another()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12), SamplePages.Fire(14, "the mayor", "2027-05-02T12:00:00Z"), SamplePages.Fire(15, "the hospital", "2027-05-02T13:00:00Z"));
        var seen = new List<string>();
        for (var next = "/api/situations/fire/claims?size=1"; next is not null;)
        {
            var list = await JsonAsync(served, next);
            seen.AddRange(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("claim").GetString()!));
            Assert.True(list.GetProperty("items").GetArrayLength() <= 1);
            next = list.TryGetProperty("next", out var more) ? more.GetString() : null;
        }
        Assert.Equal((await JsonAsync(served, "/api/situations/fire/claims")).GetProperty("total").GetInt32(), seen.Count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/situations/none", HttpStatusCode.NotFound, "no-such-situation")]
    [InlineData("/api/situations/fire/measures/m99", HttpStatusCode.NotFound, "no-such-measure")]
    [InlineData("/api/situations/fire/claims?size=0", HttpStatusCode.BadRequest, "bad-paging")]
    [InlineData("/api/situations/fire?at=noon", HttpStatusCode.BadRequest, "bad-time")]
    [InlineData("/api/claims/c00000000", HttpStatusCode.NotFound, "no-such-claim")]
    [InlineData("/api/nothing", HttpStatusCode.NotFound, "no-such-address")]
    public async Task Errors_have_one_shape(string address, HttpStatusCode status, string type)
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var answer = await served.Client.GetAsync(address, Cancellation);
        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("urn:sitrep:problem:" + type, problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Evidence_leads_from_a_claim_to_the_hash_of_its_capture()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var evidence = await JsonAsync(served, "/api/claims/" + served.ClaimId());
        Assert.Contains("At least 12 people", evidence.GetProperty("paragraph").GetString(), StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(await served.PageAsync(evidence.GetProperty("captureText").GetString()!));
        Assert.Equal(evidence.GetProperty("sha256").GetString(), Sitrep.Text.CaptureIds.ContentHash(bytes));
    }

    [Fact]
    public async Task A_page_that_is_sent_is_read_into_its_situation_once()
    {
        await using var served = await ServedStore.OfAsync();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(served, "/api/situations", JsonContent.Create(new { name = "Fire" }))).StatusCode);
        var address = "/api/situations/fire/pages?address=" + Uri.EscapeDataString("https://gazette.example/fire");
        var first = await PostAsync(served, address, new StringContent(SamplePages.Fire(12, address: "https://gazette.example/fire"), Encoding.UTF8, "text/html"));
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.True((await first.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("claims").GetInt32() > 0);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(served, address, new StringContent(SamplePages.Fire(12, address: "https://gazette.example/fire"), Encoding.UTF8, "text/html"))).StatusCode);
        Assert.Equal(1, (await JsonAsync(served, "/api/situations/fire/pages")).GetProperty("total").GetInt32());
        Assert.Contains("at least 12", await served.PageAsync("/api/situations/fire/claims"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/html", HttpStatusCode.UnprocessableEntity)]
    [InlineData("<p>x</p>", "image/png", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_no_page_is_refused(string body, string kind, HttpStatusCode status)
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        Assert.Equal(status, (await PostAsync(served, "/api/situations/fire/pages?address=https%3A%2F%2Fa.example%2F", new StringContent(body, Encoding.UTF8, kind))).StatusCode);
    }

    [Fact]
    public async Task A_program_corrects_and_takes_back_and_the_log_tells_both()
    {
        await using var served = await ServedStore.OfAsync(SamplePages.Fire(12));
        var made = await PostAsync(served, "/api/situations/fire/corrections", JsonContent.Create(new { @do = "fix", claim = served.ClaimId(), figure = "13", who = "ana", why = "checked" }));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var number = (await made.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("numbers")[0].GetInt64();
        Assert.Contains("\"13\"", await served.PageAsync("/api/situations/fire/claims"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(served, $"/api/situations/fire/corrections/{number}/undo", JsonContent.Create(new { who = "ana", why = "slip" }))).StatusCode);
        Assert.Contains("at least 12", await served.PageAsync("/api/situations/fire/claims"), StringComparison.Ordinal);
        Assert.False((await JsonAsync(served, "/api/situations/fire/corrections")).GetProperty("items")[0].GetProperty("holds").GetBoolean());
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(served, $"/api/situations/fire/corrections/{number}/undo", JsonContent.Create(new { who = "ana", why = "slip" }))).StatusCode);
    }
}
