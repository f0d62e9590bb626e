using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.App.Web.Guarding;

/// <summary>How much one address may ask for: reads in plenty, writes as fast as a person corrects.</summary>
internal static class RequestLimits
{
    public const int ReadsPerMinute = 1200;
    public const int WritesPerMinute = 60;

    /// <summary>Pages in are heavier than anything else: each is read by the engine.</summary>
    public const int PagesPerMinute = 240;

    /// <summary>Largest form or correction.</summary>
    public const long LargestForm = 256 * 1024;

    public static void Add(IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
            var (kind, permits) = Kind(context.Request);
            return RateLimitPartition.GetFixedWindowLimiter(kind + address, _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
        });
        options.OnRejected = async (rejected, cancellation) =>
        {
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : "60";
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync("Too many requests; try again in a minute.\n", cancellation);
        };
    });

    private static (string Kind, int Permits) Kind(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? ("read ", ReadsPerMinute)
        : request.Path.StartsWithSegments("/api") && request.Path.Value!.EndsWith("/pages", StringComparison.Ordinal) ? ("pages ", PagesPerMinute) : ("write ", WritesPerMinute);
}
