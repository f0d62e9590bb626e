namespace Sitrep.App.Web.Pages;

/// <summary>What is shown instead of a page.</summary>
internal static class ErrorPage
{
    public static Markup Write(string title, string words) => Layout.Write(Markup.Of($"""
        <div class="wrap head"><h1>{title}</h1></div><section class="wrap first"><p class="empty">{words}</p><p class="acts"><a class="btn" href="/">All situations</a></p></section>
        """), new() { Title = title });
}
