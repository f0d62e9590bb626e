using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Sitrep.App.Web.Guarding;

namespace Sitrep.App.Web.Correcting;

/// <summary>The addresses of the forms, of the log, and what they are sent to.</summary>
internal sealed class CorrectionRoutes(StoreDesk desk, CorrectionDesk corrections, IAntiforgery antiforgery, PageRoutes pages)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var situation = routes.MapGroup("/situations/{situation}");
        situation.MapGet("/claims/{claim}/correct", context => pages.WithView(context, view => Form(context, view, new() { Do = Kind(context.Request.Query["do"]), Claim = (string)context.GetRouteValue("claim")! }, null)));
        situation.MapGet("/add", context => pages.WithView(context, view => Form(context, view, new() { Do = "add" }, null)));
        situation.MapGet("/log", context => pages.WithView(context, view => Log(context, view)));
        situation.MapPost("/corrections", context => pages.WithView(context, view => Correct(context, view)));
        situation.MapPost("/undo", context => pages.WithView(context, view => Undo(context, view)));
    }

    private static string Kind(string? asked) => asked is "merge" or "split" or "exclude" or "include" ? asked : "fix";

    private Task Form(HttpContext context, SituationView view, CorrectionRequest request, string? wrong)
    {
        var token = Token(context);
        var status = wrong is null ? 200 : 422;
        if (request.Do == "add") return Send(context, view, "Add a claim", CorrectionPage.Add(view, request, wrong, token), status);
        return view.FindClaim(request.Claim) is { } claim
            ? Send(context, view, "Correct a claim", CorrectionPage.OnClaim(view, claim, request with { Do = request.Do == "include" ? "exclude" : request.Do }, wrong, token), status)
            : PageRoutes.NotFound(context, "There is no such claim in this situation.");
    }

    private Task Log(HttpContext context, SituationView view) =>
        Send(context, view, "Changed by hand", LogPage.Write(view, [.. desk.Use(store => store.Log()).Where(entry => entry.Situation == view.Row.Id || entry.Undoes is not null && Undone(entry.Undoes.Value, view))], Token(context)), 200);

    private bool Undone(long number, SituationView view) => desk.Use(store => store.Log()).Any(entry => entry.Number == number && entry.Situation == view.Row.Id);

    private async Task Correct(HttpContext context, SituationView view)
    {
        if (await ReadAsync(context) is not { } form) return;
        string Text(string name) => form[name].FirstOrDefault() ?? "";
        var request = new CorrectionRequest
        {
            Do = Text("do"), Who = Text("who"), Why = Text("why"), Claim = Text("claim"), Source = Text("source"), Figure = Text("figure"), Place = Text("place"), Time = Text("time"),
            Measure = Text("measure"), Into = Text("into"), By = Text("by"), Event = Text("event"), Words = Text("words"),
        };
        var (numbers, wrong) = corrections.Take(view, request);
        if (wrong is not null) await Form(context, view, request, wrong);
        else See(context, view, numbers[^1]);
    }

    private async Task Undo(HttpContext context, SituationView view)
    {
        if (await ReadAsync(context) is not { } form) return;
        var (who, why) = (form["who"].FirstOrDefault() ?? "", form["why"].FirstOrDefault() ?? "");
        if (!long.TryParse(form["number"].FirstOrDefault(), out var number) || who.Trim().Length is 0 or > 100 || why.Trim().Length is 0 or > 2000 || !corrections.Undo(view.Row.Id, number, who, why))
            await Answer.Page(context, Pages.ErrorPage.Write("Not undone", "There is no such entry that still holds, or name and reason are missing."), 422);
        else See(context, view, number);
    }

    /// <summary>The form that was sent; null when it is none of ours, and then the answer has been given.</summary>
    private async Task<IFormCollection?> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = RequestLimits.LargestForm;
        if (!context.Request.HasFormContentType)
        {
            await Answer.Page(context, Pages.ErrorPage.Write("Not a form", "Send the form of the page."), 415);
            return null;
        }
        try
        {
            await antiforgery.ValidateRequestAsync(context);
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (AntiforgeryValidationException)
        {
            await Answer.Page(context, Pages.ErrorPage.Write("Not written", "The form has grown old, or it is not one of this server’s. Go back, load the page again and send it once more."), 400);
            return null;
        }
    }

    private Markup Token(HttpContext context)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return Markup.Of($"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">");
    }

    private static void See(HttpContext context, SituationView view, long number)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = FormattableString.Invariant($"{view.Addresses.Situation}/log#e-{number}");
    }

    private static Task Send(HttpContext context, SituationView view, string title, Markup page, int status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Answer.Page(context, Layout.Write(page, new() { Title = $"{title}, {view.Row.Name}", Crumb = PageRoutes.Crumb(view) }), status);
    }
}
