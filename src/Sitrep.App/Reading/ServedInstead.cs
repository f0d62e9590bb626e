namespace Sitrep.App.Reading;

/// <summary>Recognises what hosts serve with status 200 in place of an article.</summary>
internal static class ServedInstead
{
    private const string Save = "open it in a browser, save the page and read the file";

    /// <summary>The error for a page that holds no article; null when it does.</summary>
    public static Error? Of(Article article)
    {
        var address = article.Page.Address;
        return article.Kind switch
        {
            PageKind.NotFound => Errors.NoArticleServed(address, "an error page, though its status is 200", "check the address; the page may have moved"),
            PageKind.Paywall => Errors.NoArticleServed(address, "a notice for subscribers or a login in place of the text", Save),
            PageKind.Consent => Errors.NoArticleServed(address, "a request for consent or a check in place of the text", Save),
            PageKind.Index => Errors.NoArticleServed(address, "a list of other pages", "give the addresses of its articles"),
            PageKind.Empty => Errors.NoArticleServed(address, "a page without an article's text", "it may build its text by script: " + Save),
            _ => null,
        };
    }
}
