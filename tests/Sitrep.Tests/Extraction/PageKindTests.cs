using Sitrep.Extraction;

namespace Sitrep.Tests.Extraction;

/// <summary>What is served in place of an article is told from short articles.</summary>
public sealed class PageKindTests
{
    private static PageKind Kind(string title, string headline, string text) => new ArticleExtractor().Extract(new("https://gazette.example/a", PageFormat.Html, System.Text.Encoding.UTF8.GetBytes(
        $"<!doctype html><html lang=en><head><title>{title}</title></head><body><h1>{headline}</h1><p>{text}</p></body></html>"))).Kind;

    [Theory]
    [InlineData("Oops! | Marn Gazette", "Oops! That page can't be found", "It seems that nothing is at this place. Perhaps a search helps?")]
    [InlineData("Marn Gazette", "We can't find the page you're looking for", "It may have moved, or somebody took it down.")]
    [InlineData("Marn Gazette", "We cant find the page youre looking for", "It may have moved or somebody took it down.")]
    [InlineData("Marn Gazette", "This page does not exist", "Go back to the front page.")]
    [InlineData("Error", "Something went wrong", "Please try again in a while.")]
    [InlineData("Marn Gazette", "Article no longer available", "It has been taken off our site.")]
    [InlineData("404", "404", "Nothing here.")]
    public void Error_pages(string title, string headline, string text) => Assert.Equal(PageKind.NotFound, Kind(title, headline, text));

    [Theory]
    [InlineData("Sign in", "Sign in", "Enter your e-mail address and your password. Did you forget your password?")]
    [InlineData("Marn Gazette", "Log in to continue", "This part of the Gazette is for members.")]
    [InlineData("Marn Gazette", "Fire at Marn", "You must be logged in to view this page.")]
    public void Logins(string title, string headline, string text) => Assert.Equal(PageKind.Paywall, Kind(title, headline, text));

    [Theory]
    [InlineData("Just a moment...", "gazette.example", "We are checking your browser. Enable JavaScript and cookies to continue.")]
    [InlineData("Access Denied", "Access Denied", "You have no permission to see this page. Reference 18.2")]
    [InlineData("Robot or human?", "Are you a robot?", "Tick the box, please.")]
    [InlineData("Cookies", "Your privacy", "We use cookies and the like. Accept all Reject all")]
    public void Checks_and_requests_for_consent(string title, string headline, string text) => Assert.Equal(PageKind.Consent, Kind(title, headline, text));

    [Theory]
    [InlineData("Error of a signalman led to the crash at Marn, inquiry finds")]
    [InlineData("Aid workers denied access to the flooded valley")]
    [InlineData("Bodies of two climbers found after page of diary leads rescuers")]
    [InlineData("Missing ferry could not be found before nightfall")]
    [InlineData("Forbidden zone around the plant widened")]
    [InlineData("Town removed from list of safe places")]
    [InlineData("Sign in window led police to the missing boy")]
    [InlineData("Login data of 40,000 patients stolen")]
    public void Short_reports_with_such_words_stay_reports(string headline) =>
        Assert.Equal(PageKind.Article, Kind(headline, headline, "Police in Marn said on Tuesday that at least three people were hurt when it happened, shortly before dawn. The mayor asked the town to stay calm."));
}
