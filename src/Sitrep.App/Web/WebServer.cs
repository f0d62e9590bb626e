using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sitrep.App.Storage;
using Sitrep.App.Web.Api;
using Sitrep.App.Web.Correcting;
using Sitrep.App.Web.Guarding;
using Sitrep.App.Web.Live;
using Sitrep.App.Web.Pages;

namespace Sitrep.App.Web;

/// <summary>The server of the pages: one person, one machine, no login.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private const long MostBody = 32 * 1024 * 1024;
    private readonly WebApplication app;
    private readonly ChangeWatch watch;

    private WebServer(WebApplication app, ChangeWatch watch)
    {
        this.app = app;
        this.watch = watch;
    }

    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Addresses => [.. app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Starts it.</summary>
    /// <param name="store">The store; the server is its only user in this process.</param>
    /// <param name="settings">Where it listens.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="notes">Where a failed request is noted.</param>
    /// <param name="cancellation">Gives up the start.</param>
    public static async Task<WebServer> StartAsync(Store store, ServeSettings settings, TimeProvider clock, TextWriter notes, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(WebServer).Assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.MaxConcurrentConnections = 256;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        });
        builder.WebHost.UseUrls([.. settings.Urls.Select(url => url.ToString())]);
        builder.Services.AddRouting();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider(); // keys live as long as the server: nothing is written to the home folder
        builder.Services.AddAntiforgery(options => { options.Cookie.Name = "sitrep-form"; options.Cookie.SameSite = SameSiteMode.Strict; options.SuppressXFrameOptionsHeader = true; });
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default));
        RequestLimits.Add(builder.Services);
        ApiRoutes.Add(builder.Services);
        var app = builder.Build();
        var desk = new StoreDesk(store);
        var views = new SituationViews(desk, clock);
        var watch = new ChangeWatch(desk, views);
        Guard(app, new HostCheck(settings.Hosts), notes);
        app.UseRateLimiter();
        app.UseRouting();
        MapAll(app, desk, views, clock);
        LiveRoutes.Map(app, watch);
        app.MapFallback(context => Answer.Page(context, ErrorPage.Write("No such page", "Nothing stands at this address."), 404));
        await app.StartAsync(cancellation);
        Drawing.Maps.Outlines.Warm();
        return new(app, watch);
    }

    private static void MapAll(WebApplication app, StoreDesk desk, SituationViews views, TimeProvider clock)
    {
        var readings = new PageReadings(desk);
        var pages = new PageRoutes(desk, views, readings, clock);
        var corrections = new CorrectionDesk(desk, clock);
        var reads = new ApiReads(desk, views);
        pages.Map(app);
        new ExtraRoutes(desk, views, pages).Map(app);
        new CorrectionRoutes(desk, corrections, app.Services.GetRequiredService<IAntiforgery>(), pages).Map(app);
        new PageJson(desk, views, pages, reads).Map(app);
        ApiRoutes.Map(app, reads, new ApiWrites(desk, views, reads, readings, corrections, clock));
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitAsync(CancellationToken cancellation) => ((IHost)app).WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>What every request passes first. This is the border of requests: whatever happens behind it, an answer goes out.</summary>
    private static void Guard(WebApplication app, HostCheck hosts, TextWriter notes) => app.Use(async (context, next) =>
    {
        SecurityHeaders.Set(context);
        if (HttpMethods.IsHead(context.Request.Method)) Answer.OnlyHead(context);
        if (!hosts.Takes(context.Request.Headers.Host))
        {
            await Answer.Text(context, "This server does not answer to that host name.\n", "text/plain; charset=utf-8", 421);
            return;
        }
        try
        {
            if (WriteGuard.Refuse(context.Request) is { } reason) await Refuse(context, 403, "refused", "Not written", reason);
            else await next(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
        catch (Exception e)
        {
            await notes.WriteLineAsync($"error: {context.Request.Method} {context.Request.Path}: {e.GetType().Name}: {e.Message}");
            if (context.Response.HasStarted) throw;
            var (status, words) = e is StoreException store ? (503, store.Error.Text + ". " + store.Error.Hint + ".") : e is BadHttpRequestException bad ? (bad.StatusCode, "The request cannot be read.") : (500, "Something went wrong that should not. The error stands where the server was started.");
            await Refuse(context, status, "failed", "This page cannot be shown", words);
        }
    });

    private static Task Refuse(HttpContext context, int status, string type, string title, string words) => context.Request.Path.StartsWithSegments("/api")
        ? Problems.SendAsync(context, status, type, words) : Answer.Page(context, ErrorPage.Write(title, words), status);
}
