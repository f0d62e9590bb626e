using System.Net;

namespace Sitrep.App.Fetching;

/// <summary>Asks one address once: a request out, an answer in, both bounded in time and size. Follows nothing, keeps no cookies, uses no proxy.</summary>
internal sealed class WebExchange : IDisposable
{
    private readonly FetchSettings settings;
    private readonly TimeProvider clock;
    private readonly HttpMessageInvoker invoker;

    public WebExchange(FetchSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        invoker = new(new SocketsHttpHandler
        {
            ConnectCallback = new GuardedConnector(settings).ConnectAsync,
            ConnectTimeout = settings.ConnectTimeout,
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None, // unpacked here, up to a limit
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
            MaxResponseHeadersLength = 64,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        });
    }

    /// <summary>The answer; its body is read only where it is a page (200 and 203).</summary>
    /// <exception cref="FetchException">There is none, or none within the bounds.</exception>
    public async Task<WebAnswer> GetAsync(Uri address, Validator? validator, CancellationToken cancellation)
    {
        using var request = Request(address, validator);
        using var headers = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        headers.CancelAfter(settings.HeaderTimeout);
        var place = address.AbsoluteUri;
        HttpResponseMessage response;
        try
        {
            response = await invoker.SendAsync(request, headers.Token);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw e is OperationCanceledException
                ? new FetchException(place, at => e.InnerException is TimeoutException ? Errors.NoConnectionInTime(at, Seconds(settings.ConnectTimeout)) : Errors.NoAnswerInTime(at, Seconds(settings.HeaderTimeout)), isHostDown: true)
                : FetchFailures.Of(e, place);
        }
        using (response)
        {
            var answer = new WebAnswer(address, response.StatusCode, [])
            {
                Location = Header(response, "Location"),
                Type = ContentType.Parse(Header(response.Content, "Content-Type")),
                ETag = Header(response, "ETag"),
                LastModified = Header(response.Content, "Last-Modified"),
                RetryAfter = RetryAfter.Parse(Header(response, "Retry-After"), clock.GetUtcNow()),
            };
            return answer.Number is 200 or 203 ? answer with { Body = await BodyAsync(response, place, cancellation) } : answer;
        }
    }

    public void Dispose() => invoker.Dispose();

    private HttpRequestMessage Request(Uri address, Validator? validator)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en, *;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        if (validator?.ETag is { } mark) request.Headers.TryAddWithoutValidation("If-None-Match", mark);
        if (validator?.LastModified is { } date) request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        return request;
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, string place, CancellationToken cancellation)
    {
        var limit = settings.MaximumBytes;
        if (response.Content.Headers.ContentLength > limit) throw TooLarge(place);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(settings.BodyTimeout);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            var packed = await BodyReader.ReadAsync(stream, limit, patience.Token) ?? throw TooLarge(place);
            var encodings = response.Content.Headers.TryGetValues("Content-Encoding", out var values) ? values : [];
            return await BodyReader.UnpackAsync(packed, encodings, limit, patience.Token) ?? throw TooLarge(place);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FetchException(place, at => Errors.NoBodyInTime(at, Seconds(settings.BodyTimeout)), isHostDown: true);
        }
        catch (InvalidDataException e)
        {
            throw new FetchException(place, at => Errors.BrokenAnswer(at, e.Message));
        }
        catch (Exception e) when (e is IOException or HttpRequestException && !cancellation.IsCancellationRequested)
        {
            throw FetchFailures.Of(e, place);
        }
    }

    private FetchException TooLarge(string place) => new(place, at => Errors.BodyTooLarge(at, (settings.MaximumBytes + (1 << 20) - 1) >> 20));

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string? Header(HttpContent content, string name) => content.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
