using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Sitrep.App.Web.Live;

/// <summary>Server-sent events: a line whenever a situation changed.</summary>
internal static class LiveRoutes
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder routes, ChangeWatch watch) => routes.MapGet("/live", async context =>
    {
        var channel = watch.Listen(context.Request.Query["situation"].FirstOrDefault());
        if (channel is null)
        {
            context.Response.Headers.RetryAfter = "30";
            await Answer.Text(context, "Too many pages are open.\n", "text/plain; charset=utf-8", 503);
            return;
        }
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, watch.Ended);
        try
        {
            context.Response.ContentType = "text/event-stream; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync($"retry: 3000\nevent: marker\ndata: {watch.Marker}\n\n", ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            while (true) await SendAsync(context.Response, channel, ended.Token);
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            watch.Leave(channel);
        }
    });

    private static async Task SendAsync(HttpResponse response, System.Threading.Channels.Channel<SituationPulse> channel, CancellationToken cancellation)
    {
        var waiting = channel.Reader.WaitToReadAsync(cancellation).AsTask();
        if (await Task.WhenAny(waiting, Task.Delay(Breath, cancellation)) != waiting) await response.WriteAsync(": still here\n\n", cancellation);
        else if (await waiting)
            while (channel.Reader.TryRead(out var pulse))
                await response.WriteAsync("event: changed\ndata: " + JsonSerializer.Serialize(pulse, LiveJsonContext.Default.SituationPulse) + "\n\n", cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
