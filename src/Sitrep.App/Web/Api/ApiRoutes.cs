using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Sitrep.App.Web.Api;

/// <summary>The API: the JSON of the pages in lists, pages in, corrections. Described at /openapi.json.</summary>
internal static class ApiRoutes
{
    public static void Add(IServiceCollection services) => services.AddOpenApi("api", options =>
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Sitrep", Version = Pipeline.ProgramVersion, Description = "Who says what, how many, since when, on what sentence. Writes need a header Sitrep-Client with the name of the program." };
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
    });

    public static void Map(IEndpointRouteBuilder routes, ApiReads reads, ApiWrites writes)
    {
        var api = routes.MapGroup("/api");
        reads.Map(api);
        writes.Map(api);
        routes.MapOpenApi("/openapi/{documentName}.json");
        routes.MapGet("/openapi.json", context => { context.Response.Redirect("/openapi/api.json"); return Task.CompletedTask; });
        routes.MapGet("/api", context => { context.Response.Redirect("/openapi/api.json"); return Task.CompletedTask; });
        routes.Map("/api/{**rest}", context => Problems.SendAsync(context, 404, "no-such-address", "The API has no such address; /openapi.json describes it."));
    }
}
