using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Reading;
using Sitrep.App.Storage;
using Sitrep.App.Web.Correcting;
using Sitrep.App.Web.Guarding;

namespace Sitrep.App.Web.Api;

/// <summary>The writing half of the API: pages in, corrections, their undoing.</summary>
internal sealed class ApiWrites(StoreDesk desk, SituationViews views, ApiReads reads, PageReadings readings, CorrectionDesk corrections, TimeProvider clock)
{
    private const long LargestPage = 16 * 1024 * 1024;

    /// <summary>Other kinds are let through to the endpoint, which says what is wrong in the API's own shape.</summary>
    private const string AnyKind = "*/*";

    public void Map(RouteGroupBuilder api)
    {
        ApiReads.Describe(api.MapPost("/situations", (Delegate)Mint).Accepts<NameRequest>("application/json", AnyKind), "createSituation", "Makes a situation, or finds the one of that name");
        ApiReads.Describe(api.MapPost("/situations/{situation}/pages", AddPage).Accepts<string>("text/html", "text/plain", AnyKind), "addPage", "Reads a page into a situation; the body is the page");
        ApiReads.Describe(api.MapPost("/situations/{situation}/corrections", Correct).Accepts<CorrectionRequest>("application/json", AnyKind), "correct", "Corrects a claim or a measure by hand; goes into the log");
        ApiReads.Describe(api.MapPost("/situations/{situation}/corrections/{number:long}/undo", Undo).Accepts<UndoRequest>("application/json", AnyKind), "undo", "Takes a correction back");
    }

    private async Task Mint(HttpContext context)
    {
        if (await ReadAsync(context, ApiJsonContext.Default.NameRequest) is not { } request) return;
        if (request.Name.Trim().Length is 0 or > 200) { await Problems.SendAsync(context, 422, "bad-name", "A situation needs a name of 1 to 200 characters."); return; }
        var row = desk.Use(store => store.MintSituation(request.Name.Trim()));
        _ = views.Rows(); // so that its address is known
        await SendAsync(context, 200, new MintedAnswer(row.Id, row.Name, "/situations/" + views.SlugOf(row)), ApiJsonContext.Default.MintedAnswer);
    }

    private async Task AddPage(HttpContext context, string situation, [Description("The page's own address")] string address, [Description("Who published it, where the page does not say")] string? publisher, [Description("When, where the page does not say")] string? published)
    {
        if (views.FindRow(situation) is not { } row) { await Problems.SendAsync(context, 404, "no-such-situation", "There is no such situation."); return; }
        var given = new GivenFacts(publisher, published);
        var kind = (context.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        PageFormat? format = kind switch { "text/html" or "application/xhtml+xml" => PageFormat.Html, "text/plain" => PageFormat.PlainText, _ => null };
        if (given.Error is { } wrong) { await Problems.SendAsync(context, 422, "bad-time", wrong.Text); return; }
        if (format is null) { await Problems.SendAsync(context, 415, "bad-format", "Send the page as text/html or text/plain."); return; }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "urn" or "file")) { await Problems.SendAsync(context, 422, "bad-address", "address must be the page's full address."); return; }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LargestPage;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length == 0) { await Problems.SendAsync(context, 422, "empty-page", "The body is the page, and it is empty."); return; }
        var page = given.Fill(new Page(address, format.Value, body.ToArray()) { Charset = CharsetOf(context.Request.ContentType) }, clock.GetUtcNow());
        var reading = readings.Pipeline.Read(page, context.RequestAborted);
        var outcome = desk.Use(store =>
        {
            store.BeginRead(row.Id, address);
            var saved = store.Save(row.Id, page, reading, readings.Pipeline.Version);
            LedgerReport.SaveBook(store, row.Id);
            return saved;
        });
        await SendAsync(context, outcome == SaveOutcome.Known ? 200 : 201, new PageAnswer(reading.CaptureId, reading.Article.Address, Words.Of(outcome), reading.Claims.Length, [.. reading.Diagnostics.Select(diagnostic => diagnostic.Id + " " + diagnostic.Message)]), ApiJsonContext.Default.PageAnswer);
    }

    private async Task Correct(HttpContext context, string situation)
    {
        if (await ReadAsync(context, ApiJsonContext.Default.CorrectionRequest) is not { } request) return;
        await reads.With(context, situation, null, null, async view =>
        {
            var (numbers, wrong) = corrections.Take(view, request);
            if (wrong is not null) await Problems.SendAsync(context, 422, "bad-correction", wrong);
            else await SendAsync(context, 201, new CorrectionAnswer([.. numbers]), ApiJsonContext.Default.CorrectionAnswer);
        });
    }

    private async Task Undo(HttpContext context, string situation, long number)
    {
        if (await ReadAsync(context, ApiJsonContext.Default.UndoRequest) is not { } request) return;
        await reads.With(context, situation, null, null, view =>
        {
            if (request.Who.Trim().Length is 0 or > 100 || request.Why.Trim().Length is 0 or > 2000) return Problems.SendAsync(context, 422, "bad-correction", "Say who takes it back, and why.");
            return corrections.Undo(view.Row.Id, number, request.Who, request.Why)
                ? SendAsync(context, 200, new CorrectionAnswer([number]), ApiJsonContext.Default.CorrectionAnswer)
                : Problems.SendAsync(context, 404, "no-such-entry", "There is no such entry that still holds.");
        });
    }

    /// <summary>The body as JSON; null when it is none, and then the answer has been given.</summary>
    private static async Task<T?> ReadAsync<T>(HttpContext context, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            await Problems.SendAsync(context, 415, "bad-format", "Send application/json.");
            return null;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = RequestLimits.LargestForm;
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) is { } value) return value;
        }
        catch (JsonException)
        {
            // told below
        }
        await Problems.SendAsync(context, 400, "bad-json", "The body is no JSON of the documented shape.");
        return null;
    }

    private static Task SendAsync<T>(HttpContext context, int status, T answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        Answer.Bytes(context, JsonSerializer.SerializeToUtf8Bytes(answer, type), "application/json; charset=utf-8", status);

    private static string? CharsetOf(string? contentType) => Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.Charset is { HasValue: true, Length: > 0 } charset ? charset.Value : null;
}
